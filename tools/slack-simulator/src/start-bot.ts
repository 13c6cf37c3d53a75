import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The processes of the bot, once it is built. */
const PROGRAMS = ['main.js', 'worker.js'].map((name) =>
  fileURLToPath(new URL(`../../../apps/slack-bot/dist/${name}`, import.meta.url)),
);

/** Starts the bot and its worker with these settings where they are built and there is a database; how to stop them. */
export function startBot(
  settings: Readonly<Record<string, string>>,
  tell: (lines: readonly string[]) => void,
): () => void {
  if (!PROGRAMS.every((program) => existsSync(program))) {
    tell(['The bot is not built: npx nx build slack-bot, and start this again.']);
    return () => undefined;
  }
  const running = PROGRAMS.map((program) => {
    const child = spawn(process.execPath, [program], { env: { ...process.env, ...settings }, stdio: 'inherit' });
    child.on('exit', (code) => {
      tell([`${program.split('/').at(-1) ?? ''} ended (${String(code)}).`]);
    });
    return child;
  });
  return () => {
    for (const child of running) child.kill('SIGTERM');
  };
}
