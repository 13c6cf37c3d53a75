import { nearestNames } from '@headroom/catalog';
import { STRATEGY_IDS } from '@headroom/core';
import { didYouMean } from '../command-line/bad-input.js';
import { printable } from '../terminal/printable.js';

/** So many parts of a path are listed; who has more sees how many. */
const MOST_LISTED = 20;

/** What to tell of a path that leads to no number: how far it leads, and what there is. */
export function unknownPathLines(path: string, known: readonly string[]): readonly string[] {
  const wanted = STRATEGY_IDS.some((id) => path === id || path.startsWith(`${id}.`)) ? `strategies.${path}` : path;
  const parent = longestKnownStart(wanted, known);
  const next = nextParts(parent, known);
  const part = wanted.slice(parent === '' ? 0 : parent.length + 1);
  const near = nearestNames(part.split('.')[0] ?? '', next);
  const where = parent === '' ? 'The answer' : parent;
  return [
    `explain: there is no number at ${printable(path)}${didYouMean(near.map((name) => joined(parent, name)))}`,
    `${where} has: ${listed(next)}`,
  ];
}

/** The longest part of a path, up to a dot, under which there are numbers; empty where not even its first part is known. */
function longestKnownStart(wanted: string, known: readonly string[]): string {
  const dots = [...wanted.matchAll(/\./g)].map(({ index }) => index).reverse();
  const end = dots.find((dot) => known.some((path) => path.startsWith(wanted.slice(0, dot + 1))));
  return end === undefined ? '' : wanted.slice(0, end);
}

function nextParts(parent: string, known: readonly string[]): readonly string[] {
  const start = parent === '' ? '' : `${parent}.`;
  const below = known
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length).split('.')[0] ?? '');
  return [...new Set(below)];
}

function joined(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const shown = names.slice(0, MOST_LISTED).map(printable).join(', ');
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}
