import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Types and texts of the documents in `src/documents`, checked against the schema of the API. The documents are files of their
 * own: in source text, one in the wrong kind of quotes would be left out without a word.
 */
export default {
  schema: `${here}../../apps/api/schema.graphql`,
  documents: `${here}src/documents/*.graphql`,
  silent: true,
  generates: {
    [`${here}src/generated/`]: {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        immutableTypes: true,
        importExtension: '.js',
        strictScalars: true,
        useTypeImports: true,
        scalars: { DateTime: 'string', Decimal: 'string', Figure: 'string', ID: 'string', JSON: 'unknown' },
      },
    },
  },
};
