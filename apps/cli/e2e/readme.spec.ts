import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runHeadroom } from './run-headroom.js';

const root = new URL('../../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

/** The content of the one fenced block of a language. */
function blockOf(language: string): string {
  const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === language);
  expect(blocks).toHaveLength(1);
  return blocks[0]?.[2] ?? '';
}

describe('the README', () => {
  it('shows the example document as it is', () => {
    expect(blockOf('yaml')).toBe(readFileSync(new URL('examples/storefront.yaml', root), 'utf8'));
  });

  it('shows what the command answers to it, up to the targets', async () => {
    const shown = blockOf('console').split('\n');
    expect(shown[0]).toBe('$ npm start -s -- examples/storefront.yaml');
    const { exitCode, stdout } = await runHeadroom(['plan', 'examples/storefront.yaml'], { cwd: fileURLToPath(root) });
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').slice(0, shown.length)).toEqual([...shown.slice(1, -1), '', 'TARGETS']);
  });
});
