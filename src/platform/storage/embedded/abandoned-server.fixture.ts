// SPDX-License-Identifier: Apache-2.0
// A Lanthorn that is killed: starts a server on the given folder, writes a row, says so, and stays.
import { openStorage } from '../index.ts';

const storage = await openStorage({ dataFolder: process.argv[2] });
await storage.system((tx) => tx.query("INSERT INTO organisation (name) VALUES ('kept')"));
process.stdout.write('written');
setInterval(() => undefined, 1_000);
