/** Injection token of the catalogue. */
export const CATALOG = Symbol('CATALOG');
