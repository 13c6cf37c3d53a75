import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError, folderError } from './embedded-postgres-error.js';

describe('a fault of the data folder', () => {
  it.each([
    ['EACCES', 'FOLDER_NOT_WRITABLE'],
    ['EROFS', 'FOLDER_NOT_WRITABLE'],
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['ENOTDIR', 'NOT_A_DATA_FOLDER'],
  ])('%s is told as %s, with the folder', (systemCode, code) => {
    const told = folderError('/srv/headroom', Object.assign(new Error('no'), { code: systemCode }));
    expect(told).toBeInstanceOf(EmbeddedPostgresError);
    expect(told).toMatchObject({ code, message: expect.stringContaining('/srv/headroom') });
  });

  it('that is none of these is handed on as it is', () => {
    const fault = new Error('a bug');
    expect(folderError('/srv/headroom', fault)).toBe(fault);
  });
});
