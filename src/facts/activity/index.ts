// SPDX-License-Identifier: Apache-2.0
// What was done in the repositories: commits by person and day, releases; observed in memory or stored and kept up to date.
// Never says what is much or little, and reads only what it is handed; metrics make figures of it.
// Begin with observe-activity.ts (no database) and record-activity.ts (the stored way).
export type {
  GrowingHistorySource,
  HistorySource,
  LineSource,
  ReadingOptions,
} from './history-source.ts';
export type { KnownAccount } from './known-accounts.ts';
export type { ActivityObservation } from './observe-activity.ts';
export { observeActivity } from './observe-activity.ts';
export type { ObservedIdentity, PeopleObservation } from './observe-people.ts';
export { observePeople } from './observe-people.ts';
export type { Activity, ActivityScope, ActivitySummary } from './open-activity.ts';
export { openActivity } from './open-activity.ts';
export type { ActivityRecord, RecordingOptions } from './record-activity.ts';
export type { LinesRecord } from './record-lines.ts';
export type {
  LinkPage,
  PeopleDecisionPage,
  PeoplePage,
  PersonDetail,
  PersonLink,
  WhoIsWho,
} from './who-is-who/index.ts';
export { openWhoIsWho } from './who-is-who/index.ts';
