// SPDX-License-Identifier: Apache-2.0
import type { CvssScores } from './cvss-scores.ts';
import { macroVectorScore } from './macro-vector-scores.ts';
import { type Metrics, type MetricTable, readMetrics } from './read-metrics.ts';

/** Worst value first; what a value is away from another is the difference of their places. */
const REQUIRED: MetricTable = {
  AV: 'N A L P',
  AC: 'L H',
  AT: 'N P',
  PR: 'N L H',
  UI: 'N P A',
  VC: 'H L N',
  VI: 'H L N',
  VA: 'H L N',
  SC: 'H L N',
  SI: 'H L N',
  SA: 'H L N',
};
const OPTIONAL: MetricTable = {
  E: 'X A P U',
  CR: 'X H M L',
  IR: 'X H M L',
  AR: 'X H M L',
  ...Object.fromEntries(Object.entries(REQUIRED).map(([name, of]) => [`M${name}`, `X ${of}`])),
  MSI: 'X S H L N',
  MSA: 'X S H L N',
  // Supplemental metrics inform and do not count.
  S: 'X N P',
  AU: 'X N Y',
  R: 'X A U I',
  V: 'X D C',
  RE: 'X L M H',
  U: 'X Clear Green Amber Red',
};

/** Places of the values that count, worst first: safety stands before high. */
const PLACES: MetricTable = {
  ...REQUIRED,
  SC: 'S H L N',
  SI: 'S H L N',
  SA: 'S H L N',
  CR: 'H M L',
  IR: 'H M L',
  AR: 'H M L',
};

/** The levels of one equivalence set: its worst vectors, and how many steps it is deep. */
interface Level {
  readonly worst: readonly string[];
  readonly depth: number;
}

/** By level, 0 being the worst. Source: CVSS v4.0 specification, section 8.3 and tables 24 to 30. */
const EXPLOITABILITY: readonly Level[] = [
  { worst: ['AV:N/PR:N/UI:N'], depth: 1 },
  { worst: ['AV:A/PR:N/UI:N', 'AV:N/PR:L/UI:N', 'AV:N/PR:N/UI:P'], depth: 4 },
  { worst: ['AV:P/PR:N/UI:N', 'AV:A/PR:L/UI:P'], depth: 5 },
];
const COMPLEXITY: readonly Level[] = [
  { worst: ['AC:L/AT:N'], depth: 1 },
  { worst: ['AC:H/AT:N', 'AC:L/AT:P'], depth: 2 },
];
const SUBSEQUENT: readonly Level[] = [
  { worst: ['SC:H/SI:S/SA:S'], depth: 6 },
  { worst: ['SC:H/SI:H/SA:H'], depth: 5 },
  { worst: ['SC:L/SI:L/SA:L'], depth: 4 },
];
/** Sets 3 and 6 depend on each other; by the levels of both. */
const VULNERABLE: Readonly<Record<string, Level>> = {
  '00': { worst: ['VC:H/VI:H/VA:H/CR:H/IR:H/AR:H'], depth: 7 },
  '01': {
    worst: ['VC:H/VI:H/VA:L/CR:M/IR:M/AR:H', 'VC:H/VI:H/VA:H/CR:M/IR:M/AR:M'],
    depth: 6,
  },
  '10': {
    worst: ['VC:L/VI:H/VA:H/CR:H/IR:H/AR:H', 'VC:H/VI:L/VA:H/CR:H/IR:H/AR:H'],
    depth: 8,
  },
  '11': {
    worst: [
      'VC:L/VI:H/VA:L/CR:H/IR:M/AR:H',
      'VC:L/VI:H/VA:H/CR:H/IR:M/AR:M',
      'VC:H/VI:L/VA:H/CR:M/IR:H/AR:M',
      'VC:H/VI:L/VA:L/CR:M/IR:H/AR:H',
      'VC:L/VI:L/VA:H/CR:H/IR:H/AR:M',
    ],
    depth: 8,
  },
  '21': { worst: ['VC:L/VI:L/VA:L/CR:H/IR:H/AR:H'], depth: 10 },
};

/**
 * The scores of a CVSS v4.0 vector: the score of its macro vector, less its mean share of the way to the next lower ones.
 * Source: CVSS v4.0 specification, section 8.
 */
export function cvss4Scores(vector: string): CvssScores | undefined {
  if (!vector.startsWith('CVSS:4.0/')) return undefined;
  const metrics = readMetrics(vector.slice('CVSS:4.0/'.length), REQUIRED, OPTIONAL);
  if (metrics === undefined) return undefined;
  const baseOnly = new Map([...metrics].filter(([name]) => Object.hasOwn(REQUIRED, name)));
  return { version: '4.0', base: scoreOf(baseOnly), overall: scoreOf(metrics) };
}

const IMPACTS = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'];

function scoreOf(metrics: Metrics): number {
  const is = (name: string, value: string) => effective(metrics, name) === value;
  if (IMPACTS.every((name) => is(name, 'N'))) return 0;
  const levels = levelsOf(is);
  const own = macroVectorScore(levels) ?? Number.NaN;
  const shares = waysDown(levels).flatMap(({ level, lower }) => {
    if (lower === undefined) return [];
    return [((own - lower) * distance(metrics, level)) / level.depth];
  });
  // Set 5 (exploit maturity) has one value a level, so that nothing lies between it and the level below.
  if (macroVectorScore({ ...levels, threat: levels.threat + 1 }) !== undefined) shares.push(0);
  const mean = shares.length === 0 ? 0 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  // In tenths; the millionth makes up for binary fractions just under a half.
  return Math.round(Math.min(Math.max(own - mean, 0), 100) + 1e-6) / 10;
}

interface Levels {
  readonly exploitability: number;
  readonly complexity: number;
  readonly vulnerable: number;
  readonly subsequent: number;
  readonly threat: number;
  readonly requirements: number;
}

type Is = (name: string, value: string) => boolean;

/** Source: CVSS v4.0 specification, tables 24 to 29. */
function levelsOf(is: Is): Levels {
  const isOpen = [is('AV', 'N'), is('PR', 'N'), is('UI', 'N')];
  const isPartlyOpen = isOpen.includes(true) && !is('AV', 'P');
  const isBothHigh = is('VC', 'H') && is('VI', 'H');
  const isOneHigh = is('VC', 'H') || is('VI', 'H') || is('VA', 'H');
  const isSafety = is('SI', 'S') || is('SA', 'S');
  const isSubsequentHigh = is('SC', 'H') || is('SI', 'H') || is('SA', 'H');
  const isRequired = ['C', 'I', 'A'].some((one) => is(`${one}R`, 'H') && is(`V${one}`, 'H'));
  return {
    exploitability: firstOf(!isOpen.includes(false), isPartlyOpen),
    complexity: firstOf(is('AC', 'L') && is('AT', 'N')),
    vulnerable: firstOf(isBothHigh, isOneHigh),
    subsequent: firstOf(isSafety, isSubsequentHigh),
    threat: firstOf(is('E', 'A'), is('E', 'P')),
    requirements: firstOf(isRequired),
  };
}

/** The place of the first that holds; behind the last where none does. */
function firstOf(...conditions: readonly boolean[]): number {
  const found = conditions.indexOf(true);
  return found === -1 ? conditions.length : found;
}

/** Each set with the score of the macro vector one level below in it; `undefined` where there is none. */
function waysDown(levels: Levels) {
  const { exploitability, complexity, vulnerable, subsequent, requirements } = levels;
  const below = (change: Partial<Levels>) => macroVectorScore({ ...levels, ...change });
  const inVulnerable = vulnerable + 1;
  const inRequirements = requirements + 1;
  // From 00 two ways lead down, and the one to the higher score counts; from 10 and 01 one leads to 11, from 11 to 21.
  const both = [
    requirements === 1 || vulnerable === 0 ? below({ vulnerable: inVulnerable }) : undefined,
    requirements === 0 ? below({ requirements: inRequirements }) : undefined,
  ].filter((one) => one !== undefined);
  return [
    {
      level: levelAt(EXPLOITABILITY[exploitability]),
      lower: below({ exploitability: exploitability + 1 }),
    },
    { level: levelAt(COMPLEXITY[complexity]), lower: below({ complexity: complexity + 1 }) },
    {
      level: levelAt(VULNERABLE[`${vulnerable}${requirements}`]),
      lower: both.length === 0 ? undefined : Math.max(...both),
    },
    { level: levelAt(SUBSEQUENT[subsequent]), lower: below({ subsequent: subsequent + 1 }) },
  ];
}

function levelAt(level: Level | undefined): Level {
  if (level === undefined) throw new Error('A level of a macro vector has no row in its table');
  return level;
}

/** Steps from the first of the worst vectors of a level that is nowhere better than this one. */
function distance(metrics: Metrics, { worst }: Level): number {
  for (const vector of worst) {
    const steps = vector.split('/').map((piece) => {
      const [name = '', value = ''] = piece.split(':');
      const places = PLACES[name]?.split(' ') ?? [];
      return places.indexOf(effective(metrics, name)) - places.indexOf(value);
    });
    if (steps.every((step) => step >= 0)) return steps.reduce((sum, step) => sum + step, 0);
  }
  throw new Error('A vector lies above all worst vectors of its own level');
}

/** What counts: the modified value before the base value, and the worst where nothing is defined. */
function effective(metrics: Metrics, name: string): string {
  const modified = metrics.get(`M${name}`) ?? 'X';
  const value = modified === 'X' ? (metrics.get(name) ?? 'X') : modified;
  if (value !== 'X') return value;
  return name === 'E' ? 'A' : 'H';
}
