// SPDX-License-Identifier: Apache-2.0
// import.meta.dirname, which root.mjs needs, exists only from Node 20.11: look at the version before loading anything else.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
// ">=20.19"
const [major, minor] = manifest.engines.node.match(/\d+/g).map(Number);
const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);

if (ourMajor < major || (ourMajor === major && ourMinor < minor)) {
  console.error(`Lanthorn needs Node ${major}.${minor} or newer; this is ${process.version}.`);
  console.error('Install a current Node from https://nodejs.org and run the command again.');
  process.exit(1);
}
