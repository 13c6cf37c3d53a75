/** What `present` makes of an input: fields may be absent, and only those of `Kept` may be null. */
type Present<T, Kept extends keyof T> = { readonly [K in keyof T]: K extends Kept ? T[K] : Exclude<T[K], null> };

/**
 * An input without the fields that are null, since GraphQL says null where nothing is meant; those of `kept` stay, because there
 * null means something.
 */
export function present<T extends object, Kept extends keyof T = never>(
  input: T,
  kept: readonly Kept[] = [],
): Present<T, Kept> {
  const keptNames: readonly PropertyKey[] = kept;
  const entries = Object.entries(input).filter(
    ([name, value]) => value != null || (value === null && keptNames.includes(name)),
  );
  return Object.fromEntries(entries) as Present<T, Kept>;
}
