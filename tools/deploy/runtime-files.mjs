import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is needed beside the projects. */
const SHARED = ['package.json', 'LICENSE', 'NOTICE', 'examples', 'prisma/schema.prisma', 'prisma/migrations'];

/** What a project may have that it needs to run; `dist` it has to have. */
const PARTS = ['package.json', 'bin', 'data', 'dist'];

/**
 * The files and folders that the built product needs to run, but for `node_modules`: what a container image is made of.
 * @param {string} workspace a built workspace, absolute
 * @returns {readonly string[]} relative to it
 */
export function runtimeFiles(workspace) {
  const projects = ['libs', 'apps'].flatMap((room) =>
    readdirSync(join(workspace, room))
      .map((name) => `${room}/${name}`)
      .filter((project) => existsSync(join(workspace, project, 'package.json'))),
  );
  const unbuilt = projects.filter((project) => !existsSync(join(workspace, project, 'dist')));
  if (unbuilt.length > 0) throw new Error(`not built: ${unbuilt.join(', ')}`);
  const parts = projects.flatMap((project) => PARTS.map((part) => `${project}/${part}`));
  return [...SHARED, ...parts.filter((path) => existsSync(join(workspace, path)))];
}

/**
 * Whether a file is of use only to those who build.
 * @param {string} path
 * @returns {boolean}
 */
export function isForBuilding(path) {
  return /\.(d\.ts|map|tsbuildinfo)$/.test(path) && statSync(path).isFile();
}
