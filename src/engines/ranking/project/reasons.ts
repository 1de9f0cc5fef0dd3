// SPDX-License-Identifier: Apache-2.0
import type { ProjectFacts, Weaknesses } from './project-facts.ts';
import type { ProjectSignals, SignalName } from './signals.ts';

/** Why a project is rated as it is. */
export interface Reason {
  readonly signal: SignalName;
  readonly sentence: string;
  /** How far what is known lies from what is expected, 0 to 1. */
  readonly weight: number;
}

const MOST_REASONS = 3;

/** What is known and lies furthest from what one would expect of any project, heaviest first, each signal once. */
export function reasonsFor(facts: ProjectFacts, signals: ProjectSignals): readonly Reason[] {
  const told = new Set<SignalName>();
  return [...reasonsIn(facts, signals)]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ signal }) => !told.has(signal) && told.add(signal))
    .slice(0, MOST_REASONS);
}

function* reasonsIn(facts: ProjectFacts, signals: ProjectSignals): Generator<Reason> {
  yield { signal: 'exposure', sentence: sentenceOfUse(facts), weight: signals.exposure.value };
  for (const [signal, tell] of TELLING) {
    const told = tell(facts);
    if (told !== undefined) yield { signal, sentence: told[0], weight: told[1] };
  }
}

/** A sentence with its weight. */
type Told = readonly [string, number] | undefined;

/** One more thing worth telling is a line here. */
const TELLING: readonly (readonly [SignalName, (facts: ProjectFacts) => Told])[] = [
  [
    'need',
    ({ deprecated }) =>
      deprecated === undefined ? undefined : [`Deprecated: ${withStop(deprecated)}`, 1],
  ],
  [
    'need',
    ({ isArchived }) => (isArchived ? ['It is archived: no change is taken.', 1] : undefined),
  ],
  ['pain', ({ weaknesses }) => weaknesses && weaknessSentence(weaknesses)],
  [
    'pain',
    ({ patches = 0 }) =>
      patches > 0 ? [`We carry ${count(patches, 'patch', 'patches')} of it.`, 0.9] : undefined,
  ],
  [
    'pain',
    ({ releasesBehind = 0 }) =>
      releasesBehind > 0
        ? [`We are ${count(releasesBehind, 'release')} behind.`, Math.min(0.6, releasesBehind / 40)]
        : undefined,
  ],
  [
    'strategy',
    ({ strategyLinks = 0 }) =>
      strategyLinks > 0
        ? [
            `${count(strategyLinks, 'objective or initiative', 'objectives and initiatives')} ${strategyLinks === 1 ? 'names' : 'name'} it.`,
            0.8,
          ]
        : undefined,
  ],
  ['need', absenceSentence],
  ['need', ({ daysSinceRelease }) => silence('release', daysSinceRelease, 365)],
  ['need', ({ daysSinceCommit }) => silence('commit', daysSinceCommit, 180)],
  [
    'receptivity',
    ({ outsiderMergeRatio: ratio }) =>
      ratio === undefined
        ? undefined
        : [
            `${Math.round(ratio * 100)}% of the decided changes of outsiders were merged.`,
            Math.abs(ratio - 0.5) + 0.2,
          ],
  ],
  [
    'receptivity',
    ({ daysToFirstResponse: days }) =>
      days === undefined
        ? undefined
        : [
            `Outsiders hear back after ${count(Math.round(days), 'day')} (median).`,
            days < 7 || days > 30 ? 0.6 : 0.3,
          ],
  ],
  [
    'receptivity',
    ({ newcomerRatio: ratio = 0 }) =>
      ratio >= 0.2
        ? [`${Math.round(ratio * 100)}% of its contributors of the last year were new.`, ratio]
        : undefined,
  ],
  [
    'criticality',
    ({ askers = 0 }) =>
      askers > 1
        ? [`${askers} of the packages we use ask for it.`, Math.min(0.7, askers / 20)]
        : undefined,
  ],
  ['channel', ({ funding = [] }) => (funding.length > 0 ? ['It takes money.', 0.2] : undefined)],
  [
    'legalEase',
    ({ agreement }) =>
      agreement === 'assignment' || agreement === 'corporate-unsigned'
        ? ['An agreement has to be signed before a change can be sent.', 0.6]
        : undefined,
  ],
];

function sentenceOfUse({ usages }: ProjectFacts): string {
  const own = usages.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const all = new Set(own.map(({ repository }) => repository)).size;
  const direct = own.filter(({ depth }) => depth === 1);
  const directly = new Set(direct.map(({ repository }) => repository)).size;
  const shipped = direct.some(({ scope }) => scope === 'runtime' || scope === 'platform');
  const where = `${all === 1 ? 'One repository uses it' : `${all} repositories use it`}`;
  if (directly === 0) return `${where}, through other packages.`;
  const how = shipped ? 'at run time' : 'to build or test';
  return directly === all ? `${where} directly, ${how}.` : `${where}, ${directly} directly.`;
}

function weaknessSentence({ critical, high, medium, low }: Weaknesses): Told {
  const all = critical + high + medium + low;
  if (all === 0) return undefined;
  const worst = critical > 0 ? 'critical' : high > 0 ? 'high' : medium > 0 ? 'medium' : 'low';
  const weight = { critical: 1, high: 0.9, medium: 0.6, low: 0.3 }[worst];
  return [
    `${count(all, 'open weakness', 'open weaknesses')} in what we use, the worst ${worst}.`,
    weight,
  ];
}

function absenceSentence({ absenceFactor, maintainers }: ProjectFacts): Told {
  if (absenceFactor !== undefined) {
    if (absenceFactor > 2) return undefined;
    return [
      `${absenceFactor <= 1 ? 'One person makes' : 'Two people make'} half of its commits.`,
      0.8 / absenceFactor,
    ];
  }
  return maintainers === 1 ? ['One person alone may release it.', 0.6] : undefined;
}

function silence(what: string, days: number | undefined, long: number): Told {
  if (days === undefined || days < long) return undefined;
  const weight = Math.min(0.8, days / (long * 4));
  return [`No ${what} for ${daysText(days)}.`, weight];
}

function daysText(days: number): string {
  return days < 730 ? count(Math.round(days / 30), 'month') : count(Math.floor(days / 365), 'year');
}

function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
