import { describe, expect, it } from '@jest/globals';
import { ALLOCATOR_SETTINGS, nodeOptions } from './memory-settings.js';
import { roleEnvironment } from './role-environment.js';

const close = () => Promise.resolve();
const EMBEDDED = { databaseUrl: 'postgresql://headroom:word@127.0.0.1:5555/headroom', isEmbedded: true, close };

describe('what roles are started with', () => {
  it('has the address of the embedded server, and asks for the examples that come with it', () => {
    expect(roleEnvironment({ PORT: '1' }, EMBEDDED)).toEqual({
      ...ALLOCATOR_SETTINGS,
      NODE_OPTIONS: nodeOptions(undefined),
      PORT: '1',
      DATABASE_URL: EMBEDDED.databaseUrl,
      HEADROOM_DEMO: 'true',
    });
  });

  it('asks for no examples in production, and leaves the choice where one was made', () => {
    expect(roleEnvironment({ NODE_ENV: 'production' }, EMBEDDED)).toMatchObject({ HEADROOM_DEMO: 'false' });
    expect(roleEnvironment({ HEADROOM_DEMO: '0' }, EMBEDDED)).toMatchObject({ HEADROOM_DEMO: '0' });
  });

  it('is the environment where the database is another one, with what keeps memory small', () => {
    const own = { ...EMBEDDED, isEmbedded: false };
    expect(roleEnvironment({ DATABASE_URL_FILE: '/run/secrets/url' }, own)).toEqual({
      ...ALLOCATOR_SETTINGS,
      NODE_OPTIONS: nodeOptions(undefined),
      DATABASE_URL_FILE: '/run/secrets/url',
    });
  });

  it('leaves how memory is kept to whoever has said it', () => {
    expect(roleEnvironment({ MALLOC_ARENA_MAX: '4' }, EMBEDDED)).toMatchObject({ MALLOC_ARENA_MAX: '4' });
    // Node takes the last of options that are given twice.
    expect(roleEnvironment({ NODE_OPTIONS: '--max-semi-space-size=32' }, EMBEDDED)['NODE_OPTIONS']).toMatch(
      /=4 --max-semi-space-size=32$/,
    );
  });
});
