// SPDX-License-Identifier: Apache-2.0
import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { writeCode } from './load-built.cjs';
import { root } from './root.mjs';

// What starts on its own, and the only modules that do something when they are imported.
const PROCESS = 'main';
const STARTS = [PROCESS, 'assembly/thread', 'assembly/measuring/thread'];
// The packages are JavaScript already.
const OURS = /\.ts$/;
// Packages that bring native code or files of their own, and are asked for by a server only.
const STAYS_A_PACKAGE =
  /^(?:pg|pg-boss|pg-copy-streams|swagger-ui-dist|spdx-license-list\/full\.js)(?:\/|$)/;

// A backslash belongs to what follows it; what takes two units is escaped in halves.
const ESCAPE_OR_BEYOND_ASCII = /\\[\s\S]|[\u0080-\uffff]/g;

/**
 * Writes the server to a folder as a few files, cut where something is imported on demand: a command reads what it
 * reaches and nothing else. Thousands of small files would have to be found and read at every start.
 *
 * @param {string} source
 * @param {string} output
 */
export async function bundleServer(source, output) {
  const bundle = await rolldown({
    input: Object.fromEntries(
      STARTS.map((name) => [`${name}-program`, join(source, `${name}.ts`)]),
    ),
    platform: 'node',
    external: STAYS_A_PACKAGE,
    treeshake: { moduleSideEffects: [{ test: OURS, sideEffects: false }] },
    plugins: [keepPlaces(source), noWholeRooms(), inAscii()],
    experimental: { nativeMagicString: true },
    onLog: refuseWarnings,
  });
  try {
    const { output: files } = await bundle.write({
      dir: output,
      format: 'cjs',
      dynamicImportInCjs: false,
      sourcemap: true,
      chunkFileNames: '[name]-[hash].js',
    });
    for (const file of files) if (file.type === 'chunk') writeCode(join(output, file.fileName));
    writeStarters(output);
  } finally {
    await bundle.close();
  }
}

/**
 * The files that are started: each loads its program. Node takes CommonJS up faster than modules, and V8's code with it. A thread
 * has V8's settings from the process.
 *
 * @param {string} output
 */
function writeStarters(output) {
  writeFileSync(join(output, 'package.json'), '{ "type": "commonjs" }\n');
  copyFileSync(join(root, 'tools', 'workshop', 'load-built.cjs'), join(output, 'load-built.cjs'));
  for (const name of STARTS) {
    const loader = relative(dirname(name), 'load-built.cjs').split(sep).join('/');
    const program = `${basename(name)}-program.js`;
    const lines = [
      `const built = require('./${loader}');`,
      ...(name === PROCESS ? [`built.setUp('${process.versions.v8}');`] : []),
      `built.load(require('node:path').join(__dirname, '${program}'));`,
    ];
    writeFileSync(join(output, `${name}.js`), `${lines.join('\n')}\n`);
  }
}

/**
 * What a module names relative to itself lies where it did, whichever file the module is in now.
 *
 * @param {string} source
 * @returns {import('rolldown').Plugin}
 */
function keepPlaces(source) {
  return {
    name: 'keep-places',
    transform(code, id, { magicString }) {
      if (
        magicString === undefined ||
        !id.startsWith(source + sep) ||
        !code.includes('import.meta.')
      )
        return null;
      const place = relative(source, id).split(sep).join('/').replace(/\.ts$/, '.js');
      magicString.replaceAll('import.meta.url', `new URL('./${place}', import.meta.url).href`);
      magicString.replaceAll(
        'import.meta.dirname',
        `\`\${import.meta.dirname}/${dirname(place)}\``,
      );
      return { code: magicString };
    },
  };
}

/**
 * One character beyond Latin-1 makes V8 keep a file at two bytes a character, and slower to read. Lines stay where they
 * are, so the maps hold.
 *
 * @returns {import('rolldown').Plugin}
 */
function inAscii() {
  return {
    name: 'in-ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(ESCAPE_OR_BEYOND_ASCII, escaped);
      }
    },
  };
}

/** @param {string} found */
function escaped(found) {
  const character = found.replace(/^\\/, '');
  if (character <= '\x7f') return found;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * A room asked for on demand would come whole, and lead everyone else who comes through its front door to all of it.
 *
 * @returns {import('rolldown').Plugin}
 */
function noWholeRooms() {
  return {
    name: 'no-whole-rooms',
    resolveDynamicImport(specifier, importer) {
      if (!specifier.startsWith('#')) return null;
      throw new Error(
        `${importer} imports ${specifier} on demand, and all of it: import a file that takes what is needed out of it.`,
      );
    },
  };
}

/**
 * @param {string} level
 * @param {{ message: string }} log
 */
function refuseWarnings(level, { message }) {
  if (level === 'warn') throw new Error(`Bundling the server: ${message}`);
}
