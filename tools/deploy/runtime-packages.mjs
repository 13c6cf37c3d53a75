/**
 * @typedef {Readonly<Record<string, string>>} Ranges
 * @typedef {{ link?: boolean, resolved?: string, dependencies?: Ranges, devDependencies?: Ranges, optionalDependencies?: Ranges,
 *   peerDependencies?: Ranges, peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>> }} LockedPackage
 */

/**
 * The packages that the projects in `apps` and `libs` need to run, out of the `packages` of a lock file. `npm prune --omit=dev`
 * leaves those as well that some package could make use of: Prisma's command, for one, of some hundred megabytes.
 * @param {Readonly<Record<string, LockedPackage>>} packages
 * @returns {readonly string[]} their folders, relative to the workspace; the ones of other platforms among them
 */
export function runtimePackages(packages) {
  const found = new Set();
  const waiting = Object.keys(packages).filter((path) => /^(apps|libs)\/[^/]+$/.test(path));
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const { name, isNeeded } of dependenciesOf(packages[from] ?? {})) {
      const path = installedAt(packages, { name, from });
      if (path === undefined && isNeeded) throw new Error(`${from} needs ${name}, which is not in the lock file`);
      if (path === undefined || found.has(path)) continue;
      found.add(path);
      // A link leads to a project, which is looked at anyway.
      if (packages[path]?.link !== true) waiting.push(path);
    }
  }
  return [...found].sort();
}

/** @param {LockedPackage} locked */
function dependenciesOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => peerDependenciesMeta?.[name]?.optional !== true);
  const needed = [...Object.keys(dependencies ?? {}), ...peers];
  return [
    ...needed.map((name) => ({ name, isNeeded: true })),
    ...Object.keys(optionalDependencies ?? {}).map((name) => ({ name, isNeeded: false })),
  ];
}

/**
 * Where Node finds a package: in the nearest `node_modules` above.
 * @param {Readonly<Record<string, LockedPackage>>} packages
 * @param {{ name: string, from: string }} wanted
 * @returns {string | undefined}
 */
function installedAt(packages, { name, from }) {
  const folders = from.split('/');
  return folders
    .map((_, index) => folders.slice(0, folders.length - index))
    .concat([[]])
    .filter((above) => above.at(-1) !== 'node_modules')
    .map((above) => [...above, 'node_modules', name].join('/'))
    .find((path) => packages[path] !== undefined);
}
