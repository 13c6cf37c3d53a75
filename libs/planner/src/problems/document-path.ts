/** Where something stands in a document: field names and list positions from the top. */
export type DocumentPath = readonly (string | number)[];

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The path as people write it: `components[0].perLocation["azure/eastus"].sku`; empty for the whole document. */
export function documentPathText(path: DocumentPath): string {
  let text = '';
  for (const part of path) text += partText(part, text === '');
  return text;
}

function partText(part: string | number, isFirst: boolean): string {
  if (typeof part === 'number') return `[${part}]`;
  if (!PLAIN_NAME.test(part)) return `[${JSON.stringify(part)}]`;
  return isFirst ? part : `.${part}`;
}

const PATH_PART = /([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g;

/** The path that {@link documentPathText} writes as this text; parts that it would not write are left out. */
export function documentPathOf(text: string): DocumentPath {
  return [...text.matchAll(PATH_PART)].map(([, name, index, quoted]) => {
    if (quoted !== undefined) return String(JSON.parse(quoted));
    return index === undefined ? (name ?? '') : Number(index);
  });
}
