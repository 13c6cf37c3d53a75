import { z } from 'zod';
import { originSchema } from '../../jobs/origin.js';

const metadataSchema = z.object({
  /** Where the answer of the form belongs. */
  origin: originSchema,
  /** The answer that the form changes or saves; null for a new plan. */
  answerId: z.string().nullable(),
});

/** What a form carries from where it was opened to its submission; it is never shown. */
export type FormMetadata = z.output<typeof metadataSchema>;

/** As `private_metadata`. */
export function metadataText(metadata: FormMetadata): string {
  return JSON.stringify(metadata);
}

/** Reads {@link metadataText} back. Throws where it is none. */
export function readMetadata(text: string): FormMetadata {
  return metadataSchema.parse(JSON.parse(text));
}
