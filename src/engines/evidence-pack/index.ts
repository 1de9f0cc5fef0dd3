// SPDX-License-Identifier: Apache-2.0
// Evidence that can be handed to somebody outside: a zip archive with a manifest of hashes and a signature, checked without us.
// Holds no key and touches no file; what is in a pack and who signs it is handed in.
// Begin with seal-pack.ts and verify-pack.ts; the archive itself is written and read by zip-writer.ts and zip-reader.ts.
export { type PackSubject, type Signer, sealPack } from './seal-pack.ts';
export { fingerprintOf, type PackVerdict, verifyPack } from './verify-pack.ts';
export { type PackFile, writeZip } from './zip-writer.ts';
