/**
 * A kind of thing that is worked out once and kept. A key is made once, at the top of the file that owns what it keeps;
 * `of` only carries the type.
 */
export interface MemoryKey<T> {
  readonly name: string;
  readonly of?: T;
}

/**
 * What is worked out once about the object that it belongs to, and forgotten with it. It is a field of that object and no
 * WeakMap outside of it: entries of weak maps outlive the collections of short-lived objects, which made every evaluation
 * drag the ones before it along.
 */
export interface Memory {
  recall<T>(key: MemoryKey<T>, make: () => T): T;
}

/** An empty memory. */
export function emptyMemory(): Memory {
  const kept = new Map<MemoryKey<unknown>, unknown>();
  return {
    recall: <T>(key: MemoryKey<T>, make: () => T): T => {
      if (kept.has(key)) return kept.get(key) as T;
      const made = make();
      kept.set(key, made);
      return made;
    },
  };
}
