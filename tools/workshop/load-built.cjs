// SPDX-License-Identifier: Apache-2.0
// Lies in dist/ and loads the built program: each file together with the code that V8 made of it when it was built. Code that is
// missing, damaged, of another text or of another V8 is left aside: the program is the same, its start a little slower.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const CHECKSUM_BYTES = 4;
// Most commands are over before the optimising compiler has earned what it costs: it takes a function up ten times later than by
// V8's own default of 132 KiB of bytecode run, which a server or a long reading does not notice. Node 20 alone has the setting.
const SETTINGS = process.versions.v8.startsWith('11.3.') ? '--interrupt-budget=1351680' : undefined;

/** @type {Map<string, { exports: unknown }>} */
const loaded = new Map();

/**
 * Sets V8 up as it was when the code beside the files was made, if it is the same V8: once for a process, before anything is loaded.
 *
 * @param {string} builtWith
 */
function setUp(builtWith) {
  if (SETTINGS !== undefined && process.versions.v8 === builtWith) {
    require('node:v8').setFlagsFromString(SETTINGS);
  }
}

/**
 * What a built file exports. It runs at the first call.
 *
 * @param {string} path absolute
 * @returns {unknown}
 */
function load(path) {
  // Source maps are looked up for files that node itself has loaded.
  if (process.sourceMapsEnabled) return require(path);
  const known = loaded.get(path);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(path, module);
  const text = wrapped(path);
  const script = new Script(text, { filename: path, cachedData: codeOf(path, text) });
  const folder = dirname(path);
  /** @param {string} name */
  const requireFrom = (name) => (name.startsWith('.') ? load(join(folder, name)) : require(name));
  script.runInThisContext().call(module.exports, module.exports, requireFrom, module, path, folder);
  return module.exports;
}

/**
 * The file as a function, as CommonJS has it.
 *
 * @param {string} path
 */
function wrapped(path) {
  const text = readFileSync(path, 'utf8');
  return `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
}

/**
 * V8 itself compares its version, its settings and the length of the text; it would fall over damaged code.
 *
 * @param {string} path
 * @param {string} text
 */
function codeOf(path, text) {
  const bytes = contentOf(`${path}.code`);
  if (bytes === undefined || bytes.length < CHECKSUM_BYTES) return undefined;
  const code = bytes.subarray(0, -CHECKSUM_BYTES);
  return bytes.subarray(-CHECKSUM_BYTES).equals(checksumOf(text, code)) ? code : undefined;
}

/** @param {string} path */
function contentOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Writes the code of a file beside it.
 *
 * @param {string} path
 */
function writeCode(path) {
  const { setFlagsFromString } = require('node:v8');
  setUp(process.versions.v8);
  const text = wrapped(path);
  // Every function at once; V8 would else leave them until they are called. The settings are compared when the code is
  // read: by then they have to be the usual ones again.
  setFlagsFromString('--no-lazy');
  const script = new Script(text, { filename: path });
  setFlagsFromString('--lazy');
  const code = script.createCachedData();
  writeFileSync(`${path}.code`, Buffer.concat([code, checksumOf(text, code)]));
}

/**
 * @param {string} text
 * @param {Uint8Array} code
 */
function checksumOf(text, code) {
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(code, crc32(text)));
  return checksum;
}

module.exports = { load, setUp, writeCode };
