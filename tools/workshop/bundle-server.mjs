// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';

const FRONT_DOOR = 'index.ts';

/**
 * Writes the server to a folder, each room as one file in its own place: thousands of small files would have to be found and
 * read at every start. Rooms still meet through `#storey/room`, and what a room reads beside itself lies where it did.
 *
 * @param {string} source
 * @param {string} output
 */
export async function bundleServer(source, output) {
  const bundle = await rolldown({
    input: entriesOf(source),
    platform: 'node',
    external: isElsewhere,
    onLog: refuseWarnings,
  });
  try {
    await bundle.write({
      dir: output,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: ({ name, facadeModuleId, moduleIds }) =>
        `${roomOf(source, facadeModuleId ?? moduleIds[0] ?? source)}/${name}-[hash].js`,
    });
  } finally {
    await bundle.close();
  }
}

/**
 * What starts, and every front door.
 *
 * @param {string} source
 */
function entriesOf(source) {
  const rooms = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [
      name,
      ...readdirSync(join(source, name)).map((room) => `${name}/${room}`),
    ])
    .filter((room) => existsSync(join(source, room, FRONT_DOOR)))
    .map((room) => `${room}/index`);
  return Object.fromEntries(
    ['main', 'assembly/thread', ...rooms].map((name) => [name, join(source, `${name}.ts`)]),
  );
}

/**
 * Packages, and other rooms.
 *
 * @param {string} id
 */
function isElsewhere(id) {
  return !id.startsWith('.') && !id.startsWith('/');
}

/**
 * The room that a piece is cut from, for what it names relative to itself.
 *
 * @param {string} source
 * @param {string} moduleId
 */
function roomOf(source, moduleId) {
  const [storey = '', room = ''] = relative(source, moduleId).split(/[\\/]/);
  return storey === 'model' || storey === 'assembly' ? storey : `${storey}/${room}`;
}

/**
 * @param {string} level
 * @param {{ message: string }} log
 */
function refuseWarnings(level, { message }) {
  if (level === 'warn') throw new Error(`Bundling the server: ${message}`);
}
