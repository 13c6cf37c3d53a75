/**
 * @typedef {object} Advisory Installed versions are behind it; the code keeps away what it warns of until a fixed version can be had.
 * @property {string} packageName
 * @property {string} folder where it is installed, below the checkout
 * @property {string} fixedIn the first version that needs no keeping away
 * @property {readonly string[]} ids
 */

/** @type {readonly Advisory[]} */
export const ADVISORIES = [
  {
    packageName: '@nestjs/graphql',
    folder: 'node_modules/@nestjs/graphql',
    fixedIn: '14.2.0',
    ids: [
      'GHSA-8www-f354-mh8p',
      'GHSA-f2pj-v3fc-65xp',
      'GHSA-c658-2mxh-7pqx',
      'GHSA-m88h-g79w-v5mc',
      'GHSA-fvxv-c29c-43xc',
      'GHSA-5mvw-93v2-cm4m',
      'GHSA-68rj-86jm-2jwh',
    ],
  },
];

/**
 * What there is to say of a package, and whether there is something to do.
 * @typedef {{ readonly text: string, readonly isToDo: boolean }} Finding
 */

/**
 * @param {Advisory} advisory
 * @param {{ readonly installed: string | null, readonly published: readonly string[] | null }} versions `published` is null where the
 *   registry could not be asked
 * @returns {Finding}
 */
export function findingOf({ packageName, fixedIn, ids }, { installed, published }) {
  if (installed === null) return { text: `${packageName} is not installed.`, isToDo: true };
  const is = `${packageName} ${installed}`;
  if (!isBefore(installed, fixedIn)) return { text: `${is} has what ${ids.join(', ')} ask for.`, isToDo: false };
  const behind = `${is} is behind ${ids.length} advisories that ${fixedIn} mends; the code keeps them away (docs/security.md).`;
  if (published === null) {
    return {
      text: `${behind} Whether ${fixedIn} can be had is not known: the registry does not answer.`,
      isToDo: false,
    };
  }
  const [fixed] = published.filter((version) => !version.includes('-') && !isBefore(version, fixedIn)).sort(byVersion);
  if (fixed === undefined) return { text: `${behind} The registry has no fixed version yet.`, isToDo: false };
  return { text: `${behind} ${fixed} can be had: install it, and run the tests.`, isToDo: true };
}

/** @param {string} a @param {string} b @returns {number} */
function byVersion(a, b) {
  const [left, right] = [partsOf(a), partsOf(b)];
  const index = left.findIndex((part, place) => part !== right[place]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/** A pre-release counts as before the version that it leads to. @param {string} version @param {string} other @returns {boolean} */
function isBefore(version, other) {
  const difference = byVersion(version, other);
  return difference < 0 || (difference === 0 && version.includes('-') && !other.includes('-'));
}

/** @param {string} version @returns {readonly number[]} */
function partsOf(version) {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}
