import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

async function bundled(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'headroom',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the client in a browser', () => {
  it('needs nothing but the fetch of the page', async () => {
    const sent: string[] = [];
    const page = createContext({
      fetch: async (url: string) => {
        sent.push(url);
        return new Response('{"data":{"strategies":[]}}');
      },
    });
    runInContext(await bundled(`export * from './index.ts'`), page);
    const answer: unknown = await runInContext(
      `headroom.createApiClient({ url: '/graphql', token: null }).request(headroom.StrategiesDocument).then(JSON.stringify)`,
      page,
    );
    expect([answer, sent]).toEqual(['{"strategies":[]}', ['/graphql']]);
  });
});
