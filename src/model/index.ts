// SPDX-License-Identifier: Apache-2.0
// The words everybody shares. Imports nothing, not even npm packages, and knows no storage, no clock, no surface.
// Begin with component.ts (what a file says is used) and commit.ts (what a history says was done).

export type { Answer } from './answer.ts';
export {
  daysIn,
  firstDayNotBefore,
  isBefore,
  plusDays,
  plusMonths,
  secondsOf,
  startOfMonth,
} from './calendar.ts';
export { isCloneAddress } from './clone-address.ts';
export type { Commit, Tag } from './commit.ts';
export type {
  DependencyEdge,
  Evidence,
  FileReading,
  FoundComponent,
  Origin,
  Project,
  Scope,
} from './component.ts';
export { type CsvRow, csvRows } from './csv-rows.ts';
export type { Cursor } from './cursor.ts';
export { cutPage, formatCursor, parseCursor } from './cursor.ts';
export { listAt, memberOf, textAt, textsAt } from './document-values.ts';
export type { Direction, Figure, FigureRow, FigureStatus, Reading } from './figure.ts';
export type {
  Association,
  ForgeAccount,
  ForgeItem,
  ItemEvent,
  ItemEventKind,
} from './forge-item.ts';
export type { Instant, Window } from './instant.ts';
export { dayOf, instant, instantOfUnixSeconds, monthOf } from './instant.ts';
export { leadsOnly } from './leads-only.ts';
export type { ReadAmount } from './money.ts';
export { decimalText, minorDigits, moneyText, readAmount } from './money.ts';
export type { ActorClass, Identity } from './person.ts';
export type { XmlEvents, XmlPlace } from './plain-xml.ts';
export { NotPlainXml, scanPlainXml } from './plain-xml.ts';
export type { Principal, Role } from './principal.ts';
export { maySeePeople } from './principal.ts';
export { briefProblem, briefProblems, type Problem } from './problem.ts';
export type { Purl } from './purl.ts';
export { formatPurl, parsePurl } from './purl.ts';
export type { RefusalKind } from './refusal.ts';
export { Refusal } from './refusal.ts';
export { SMALL_GROUPS, withoutSmallGroups } from './small-groups.ts';
export { STABLE_KEY, stableKey } from './stable-key.ts';
export type { WallTime } from './zoned-time.ts';
export { dayAfter, isTimeZone, momentOf, wallTime } from './zoned-time.ts';
