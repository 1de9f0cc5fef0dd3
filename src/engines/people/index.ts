// SPDX-License-Identifier: Apache-2.0
// Who is who: which names and addresses of commits belong to one person, with score and reasons for every merge.
// Merges only what is nearly certain; what is merely likely comes out as a suggestion for people to decide.
// Never looks anything up: what kind of actor an identity is and whom it works for is handed in.
// Begin with resolve-people.ts, then judge-pair.ts (what counts for how much).
export type {
  Decision,
  KnownIdentity,
  Merge,
  Person,
  Reason,
  Resolution,
  Suggestion,
} from './person.ts';
export { resolvePeople } from './resolve-people.ts';
