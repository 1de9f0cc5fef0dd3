// SPDX-License-Identifier: Apache-2.0
// What do people call licences? Names, versions and addresses in running words, and what manifests declare.
// Never invents a version, and never drops what it could not read.
// Begin with normalise-declared.ts; own-names.ts and declared-names.ts are the tables.
export type { NormalisedDeclaration } from './normalise-declared.ts';
export { normaliseDeclared } from './normalise-declared.ts';
