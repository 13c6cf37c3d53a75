const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * What is used of a package in a lock file.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [dev]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * The packages of a lock file and, with them, the platform packages that others name as optional at an exact version and
 * that the lock file lacks. What they run on is read from their names (`@swc/core-darwin-arm64`).
 * @param {Readonly<Record<string, LockedPackage>>} packages by path, as in `package-lock.json`
 * @returns {Record<string, LockedPackage>}
 */
export function completeLock(packages) {
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`node_modules/${name}` in packages))
      .flatMap(([name, version]) => platformPackage(name, dev ? { version, dev } : { version })),
  );
  const [root, ...others] = Object.entries(packages);
  const sorted = [...others, ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return Object.fromEntries(root === undefined ? sorted : [root, ...sorted]);
}

/**
 * @param {string} name
 * @param {{ version: string, dev?: true }} wanted
 * @returns {[string, LockedPackage][]} one entry, none when the name says no platform or the version is a range
 */
function platformPackage(name, { version, ...rest }) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => OPERATING_SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const isExact = /^\d/.test(version);
  if (os.length !== 1 || cpu.length !== 1 || !isExact) return [];
  return [[`node_modules/${name}`, { version, cpu, ...rest, optional: true, os }]];
}
