// SPDX-License-Identifier: Apache-2.0
import type { ActorClass } from '#model';

/** That the owner of an address worked for an organisation on the days [from, until); open where absent. */
export interface AffiliationStatement {
  readonly line: number;
  /** In small letters. */
  readonly email: string;
  readonly organisation: string;
  /** `YYYY-MM-DD` */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** What the organisation behind a mail domain is called, on the days [from, until). */
export interface DomainStatement extends Omit<AffiliationStatement, 'email'> {
  readonly domain: string;
}

/** Addresses that belong to one person. */
export interface SamePerson {
  readonly line: number;
  readonly emails: readonly string[];
}

export interface KindStatement {
  readonly line: number;
  readonly email: string;
  readonly kind: ActorClass;
}

/** Something in the file that cannot be used; the rest can. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** What a file says of people and organisations, whichever program wrote it. */
export interface AffiliationFile {
  readonly format: 'gitdm' | 'csv' | 'sortinghat';
  readonly statements: readonly AffiliationStatement[];
  readonly domains: readonly DomainStatement[];
  readonly same: readonly SamePerson[];
  readonly kinds: readonly KindStatement[];
  readonly problems: readonly LineProblem[];
}

/** The parts of a file while it is being read. */
export function emptyParts() {
  return {
    statements: [] as AffiliationStatement[],
    domains: [] as DomainStatement[],
    same: [] as SamePerson[],
    kinds: [] as KindStatement[],
    problems: [] as LineProblem[],
  };
}

export type Parts = ReturnType<typeof emptyParts>;

/** How such files write that nobody knows: no statement at all. */
export function isNobodyKnows(organisation: string): boolean {
  return /^\(?(?:unknown|not ?found|unaffiliated unknown|\?+)\)?$/i.test(organisation);
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text);
}

/** Whether the text is a day of the calendar, as `2026-03-31`. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === '') return false;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return month >= '01' && month <= '12' && day >= '01' && Number(day) <= lastDay;
}
