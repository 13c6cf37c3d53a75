import { commandArguments } from './command-arguments.mjs';
import { setUp } from './set-up.mjs';

setUp();

// npm runs scripts in the workspace root; file names are relative to where the user stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
const [node = process.execPath, script = '', ...args] = process.argv;
process.argv = [node, script, ...commandArguments(args)];
await import(new URL('../../apps/cli/bin/headroom.cjs', import.meta.url).href);
