import type { SourceRecord, SourceRecords, SourceReference } from './catalog-files.js';

/** Where a figure was read and of when it is. */
export interface Citation {
  /** `owner/repository@commit:path`, an address, or the name of the own catalogue. */
  readonly source: string;
  /** `2026-06-18`, a span `2024-01-09..2024-08-09`, or null where the source shows no date. */
  readonly date: string | null;
}

/** What stands for the source of a figure of an own catalogue that names none. */
export const OWN_CATALOG_SOURCE = 'own catalogue';

/** The citation of a source by its key; a key that the file does not list is cited as it is written. */
export function citeKey(sources: SourceRecords | undefined, key: string | undefined): Citation {
  if (key === undefined) return { source: OWN_CATALOG_SOURCE, date: null };
  return cite(sources, { source: key });
}

/** The citation of a part of a file, with the path and date of that part. */
export function cite(sources: SourceRecords | undefined, reference: SourceReference): Citation {
  const record = sources?.[reference.source];
  if (record === undefined) return { source: reference.source, date: reference.date ?? null };
  const path = reference.path ?? record.path ?? record.paths?.[0];
  return {
    source: sourceText(record, path) ?? reference.source,
    date: plainDate(reference.date ?? record.date ?? record.fileDate),
  };
}

function sourceText(record: SourceRecord, path: string | undefined): string | undefined {
  if (record.repo !== undefined) {
    const commit = record.commit === undefined ? '' : `@${record.commit}`;
    return `${record.repo}${commit}${path === undefined ? '' : `:${path}`}`;
  }
  if (record.url !== undefined) return record.url;
  return record.storedFileId === undefined ? record.kind : `stored document ${record.storedFileId}`;
}

const DAY_OR_SPAN = /^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?/;

/** The day, or the span of days, that a date text begins with; other texts (`2022`) stay as they are. */
export function plainDate(text: string | null | undefined): string | null {
  if (text === undefined || text === null) return null;
  return DAY_OR_SPAN.exec(text)?.[0] ?? text;
}
