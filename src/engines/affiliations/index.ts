// SPDX-License-Identifier: Apache-2.0
// What files of other programs say of who worked for whom: gitdm, SortingHat, tables. Every statement with its line.
// Never knows who has been met or what is decided already, and never fails for one bad line.
// Begin with affiliation-file.ts (what comes out) and read-affiliations.ts.
export type {
  AffiliationFile,
  AffiliationStatement,
  DomainStatement,
  KindStatement,
  LineProblem,
} from './affiliation-file.ts';
export { readAffiliations } from './read-affiliations.ts';
