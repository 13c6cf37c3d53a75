/** Why an embedded server cannot be had. */
export type EmbeddedPostgresFault =
  | 'PLATFORM_NOT_SUPPORTED'
  | 'FOLDER_NOT_WRITABLE'
  | 'FOLDER_NOT_REACHABLE'
  | 'FOLDER_BUSY'
  | 'NOT_A_DATA_FOLDER'
  | 'OTHER_MAJOR_VERSION'
  | 'PORT_TAKEN'
  | 'OTHER_PORT'
  | 'DISK_FULL'
  | 'DID_NOT_START';

/** Says what is wrong and what to do about it; `code` is for programs. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresFault;

  constructor(code: EmbeddedPostgresFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The code of an error of Node such as `EACCES`, or of PostgreSQL such as `28P01`; null for anything else. */
export function systemErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Puts a failed file operation on the data folder into words; anything else is handed on as it is. */
export function folderError(folder: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new EmbeddedPostgresError(
      'FOLDER_NOT_WRITABLE',
      `The data folder ${folder} cannot be written by this user (${code}). Choose another folder or change its owner.`,
      error,
    );
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new EmbeddedPostgresError('NOT_A_DATA_FOLDER', `${folder} is a file, not a folder.`, error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new EmbeddedPostgresError(
      'DISK_FULL',
      `The disk of ${folder} is full. Nothing saved so far is lost; make room and start again.`,
      error,
    );
  return error;
}
