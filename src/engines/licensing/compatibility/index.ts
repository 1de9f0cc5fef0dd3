// SPDX-License-Identifier: Apache-2.0
// May works under these two licences meet? Yes, no or depends, with the reason and the clauses.
// Reads what a licence asks for off the obligations catalogue; adds what may become what. Never guesses at unread licences.
// Begin with judge-pair.ts (the questions); restrictions.ts and relicensing.ts are the tables.
export type { Compatibility, CompatibilityAnswer } from './answer.ts';
export { compatible } from './compatible.ts';
export type { How } from './how.ts';
export { HOWS } from './how.ts';
