import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Where a process runs. Its number means something only there: another machine or container counts its own. */
export interface Place {
  readonly host: string;
  /** Changes with each start of the machine; null where the system does not tell (not Linux). */
  readonly boot: string | null;
  /** The namespace of process numbers, of which each container has its own; null where the system does not tell. */
  readonly namespace: string | null;
}

/** Where this process runs. */
export async function ownPlace(): Promise<Place> {
  const [boot, namespace] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
      (text) => text.trim(),
      () => null,
    ),
    readlink('/proc/self/ns/pid').catch(() => null),
  ]);
  return { host: hostname(), boot, namespace };
}

/** True where the process numbers of one place are those of the other. */
export function isSamePlace(first: Place, second: Place): boolean {
  if (first.boot !== second.boot || first.namespace !== second.namespace) return false;
  return first.boot !== null || first.host === second.host;
}
