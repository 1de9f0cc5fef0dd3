// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, isBefore, plusDays } from '#model';
import { type LogEntry, listLog } from '#platform/storage';
import { namesOf } from '../../decision-subjects.ts';
import { byName } from '../../who-by-name.ts';
import type { HomeAbout } from '../home-about.ts';
import { type HomeCard, type HomeTone, several } from './home-card.ts';

const MOST_SHOWN = 5;
/** Of the log; whoever was away for longer than that reads the log itself. */
const MOST_ENTRIES = 500;
/** For whoever was never here. */
const FIRST_DAYS = 7;
/** What people work on together; the rest of the log is about scans, sessions and settings. */
const WORKED_ON = /^(objective|initiative|adoption|kpi):\d+$/;

type KeyResult = Awaited<ReturnType<HomeAbout['objectives']>>[number]['keyResults'][number];

interface Change {
  readonly text: string;
  readonly note: string;
  readonly tone: HomeTone;
  readonly to: string;
}

/** What moved since the caller was here: figures of key results first, then what others changed, the latest first. */
export const changed = {
  id: 'changed',
  async read(about) {
    const before = await about.lookedBefore();
    const since = before ?? plusDays(about.at, -FIRST_DAYS);
    const changes = [...(await moved(about, since)), ...(await touched(about, since))];
    if (changes.length === 0) return undefined;
    const detail =
      before === undefined
        ? 'In the last seven days; from your next visit on, since this one.'
        : `Since ${dayOf(before)}, when you were here last.`;
    return {
      title: 'What changed since you last looked',
      value: String(changes.length),
      detail,
      tone: 'neutral',
      items: changes.slice(0, MOST_SHOWN),
      action: { label: 'Read the log', to: '/admin/log' },
    };
  },
} satisfies HomeCard;

/** Key results whose value is another one than it was then. */
async function moved(about: HomeAbout, since: Instant): Promise<readonly Change[]> {
  const objectives = await about.objectives();
  return objectives.flatMap(({ id, keyResults }) =>
    keyResults.flatMap((one) => {
      const { title, unit, readings, value } = one;
      const then = readings.findLast(({ at }) => isBefore(at, since))?.value;
      if (then === undefined || value === undefined || then === value) return [];
      const note = `from ${shown(then, unit)} to ${shown(value, unit)}`;
      return [
        { text: title, note, tone: toneOf(one, then, value), to: `/strategy/objectives/${id}` },
      ];
    }),
  );
}

function toneOf({ direction }: KeyResult, then: number, now: number): HomeTone {
  if (direction === 'keep') return 'neutral';
  const isBetter = direction === 'decrease' ? now < then : now > then;
  return isBetter ? 'good' : 'warning';
}

function shown(value: number, unit: string): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`;
  const amount = Number(value.toFixed(2)).toLocaleString('en-GB');
  return `${amount} ${value === 1 && unit === 'people' ? 'person' : unit}`;
}

/** What others changed, each thing once. */
async function touched({ office, caller }: HomeAbout, since: Instant): Promise<readonly Change[]> {
  const log = await office.storage.read(caller, (tx) => listLog(tx, { limit: MOST_ENTRIES }));
  const others = log.filter(
    ({ at, actor, subject }) =>
      !isBefore(at, since) &&
      actor !== caller.actor &&
      actor !== 'lanthorn' &&
      WORKED_ON.test(subject),
  );
  const bySubject = new Map<string, LogEntry[]>();
  for (const entry of await byName(office, caller, others))
    bySubject.set(entry.subject, [...(bySubject.get(entry.subject) ?? []), entry]);
  const names = await namesOf(office, caller, [...bySubject.keys()].slice(0, MOST_SHOWN));
  return [...bySubject].map(([subject, entries]) => {
    const { title = subject, to = '/admin/log' } = names.get(subject) ?? {};
    const note = `${several(entries.length, 'change')}, the last by ${entries[0]?.actor}`;
    return { text: title, note, tone: 'neutral', to };
  });
}
