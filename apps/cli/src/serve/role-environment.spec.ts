import { describe, expect, it } from '@jest/globals';
import { roleEnvironment } from './role-environment.js';

const close = () => Promise.resolve();
const EMBEDDED = { databaseUrl: 'postgresql://headroom:word@127.0.0.1:5555/headroom', isEmbedded: true, close };

describe('what roles are started with', () => {
  it('has the address of the embedded server, and asks for the examples that come with it', () => {
    expect(roleEnvironment({ PORT: '1' }, EMBEDDED)).toEqual({
      PORT: '1',
      DATABASE_URL: EMBEDDED.databaseUrl,
      HEADROOM_DEMO: 'true',
    });
  });

  it('asks for no examples in production, and leaves the choice where one was made', () => {
    expect(roleEnvironment({ NODE_ENV: 'production' }, EMBEDDED)).toMatchObject({ HEADROOM_DEMO: 'false' });
    expect(roleEnvironment({ HEADROOM_DEMO: '0' }, EMBEDDED)).toMatchObject({ HEADROOM_DEMO: '0' });
  });

  it('is the environment as it is where the database is another one', () => {
    const own = { ...EMBEDDED, isEmbedded: false };
    expect(roleEnvironment({ DATABASE_URL_FILE: '/run/secrets/url' }, own)).toEqual({
      DATABASE_URL_FILE: '/run/secrets/url',
    });
  });
});
