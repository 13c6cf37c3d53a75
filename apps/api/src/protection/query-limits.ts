/** What one query may be; every hostile shape is refused before it is executed. */
export interface QueryLimits {
  /** Words, signs and texts of a query; a document belongs into the variables. */
  readonly mostTokens: number;
  /** Parsed queries are kept with their text, comments included. */
  readonly mostCharacters: number;
  /** Fields within fields: the deepest of the schema is 13 under a list of plans. */
  readonly mostDepth: number;
  readonly mostAliases: number;
  /** Fields in all, those of fragments counted where they are used. */
  readonly mostFields: number;
  readonly mostRootFields: number;
  /** Fields times the length of the lists they are in, plus what computations cost. */
  readonly mostCost: number;
}

export const QUERY_LIMITS: QueryLimits = {
  mostTokens: 3000,
  mostCharacters: 100_000,
  mostDepth: 15,
  mostAliases: 30,
  mostFields: 1500,
  mostRootFields: 10,
  mostCost: 20_000,
};
