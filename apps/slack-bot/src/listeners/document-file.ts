/** Names that files of workloads have. */
const DOCUMENT_NAME = /\.(?:ya?ml|json|txt)$/iu;

/** The id of the first file of a message that can be a workload; null where there is none. */
export function documentFile(files: unknown): string | null {
  if (!Array.isArray(files)) return null;
  const found = files.find(
    (file: unknown): file is { readonly id: string } =>
      typeof file === 'object' &&
      file !== null &&
      'id' in file &&
      typeof file.id === 'string' &&
      (!('name' in file) || typeof file.name !== 'string' || DOCUMENT_NAME.test(file.name)),
  );
  return found?.id ?? null;
}
