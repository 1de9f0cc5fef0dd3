// SPDX-License-Identifier: Apache-2.0
// What the history of a repository says: commits out of git's log stream, who is who by a .mailmap, what kind of
// actor an identity is, which organisation an address belongs to, and contributions rolled up per person and day.
// Never runs git, reads no file and knows no clock; #platform/git hands it bytes.
// Begin with log-reader.ts (the stream) and mailmap.ts (identities).
export { actorClassOf } from './actor-class.ts';
export type { ContributionDay } from './contribution-days.ts';
export { contributionDays } from './contribution-days.ts';
export { employerOf, personalAddresses } from './employer.ts';
export type { CommitLines, LineReader } from './line-reader.ts';
export { createLineReader } from './line-reader.ts';
export type { LogReader } from './log-reader.ts';
export { createLogReader } from './log-reader.ts';
export type { Mailmap } from './mailmap.ts';
export { parseMailmap } from './mailmap.ts';
export type { UndatedCommit, UndatedCommits } from './sound-dates.ts';
export { FIRST_SOUND_DAY, gatherUndated, lastSoundDay, MOST_UNDATED } from './sound-dates.ts';
