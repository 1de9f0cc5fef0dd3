// SPDX-License-Identifier: Apache-2.0
import type { CvssScores } from './cvss-scores.ts';
import { type Metrics, type MetricTable, readMetrics } from './read-metrics.ts';

const REQUIRED: MetricTable = {
  AV: 'L A N',
  AC: 'H M L',
  Au: 'M S N',
  C: 'N P C',
  I: 'N P C',
  A: 'N P C',
};
const TEMPORAL: MetricTable = {
  E: 'U POC F H ND',
  RL: 'OF TF W U ND',
  RC: 'UC UR C ND',
};
const ENVIRONMENTAL: MetricTable = {
  CDP: 'N L LM MH H ND',
  TD: 'N L M H ND',
  CR: 'L M H ND',
  IR: 'L M H ND',
  AR: 'L M H ND',
};

type Weights = Readonly<Record<string, number>>;
const LOSS: Weights = { N: 0, P: 0.275, C: 0.66 };
const REQUIREMENT: Weights = { L: 0.5, M: 1, H: 1.51, ND: 1 };
/** Source: A Complete Guide to CVSS 2.0, section 3.2. */
const WEIGHTS: Readonly<Record<string, Weights>> = {
  AV: { L: 0.395, A: 0.646, N: 1 },
  AC: { H: 0.35, M: 0.61, L: 0.71 },
  Au: { M: 0.45, S: 0.56, N: 0.704 },
  C: LOSS,
  I: LOSS,
  A: LOSS,
  E: { U: 0.85, POC: 0.9, F: 0.95, H: 1, ND: 1 },
  RL: { OF: 0.87, TF: 0.9, W: 0.95, U: 1, ND: 1 },
  RC: { UC: 0.9, UR: 0.95, C: 1, ND: 1 },
  CDP: { N: 0, L: 0.1, LM: 0.3, MH: 0.4, H: 0.5, ND: 0 },
  TD: { N: 0, L: 0.25, M: 0.75, H: 1, ND: 1 },
  CR: REQUIREMENT,
  IR: REQUIREMENT,
  AR: REQUIREMENT,
};

/**
 * The scores of a CVSS v2 vector, in brackets or not: `AV:N/AC:L/Au:N/C:P/I:P/A:P`.
 * Source: A Complete Guide to the Common Vulnerability Scoring System, version 2.0, section 3.2.
 */
export function cvss2Scores(vector: string): CvssScores | undefined {
  const bare = /^\((.*)\)$/.exec(vector)?.[1] ?? vector;
  const metrics = readMetrics(bare, REQUIRED, { ...TEMPORAL, ...ENVIRONMENTAL });
  if (metrics === undefined) return undefined;
  const base = baseScore(metrics, impactOf(metrics));
  const overall = isGiven(metrics, ENVIRONMENTAL)
    ? environmentalScore(metrics)
    : withTemporal(metrics, base);
  return { version: '2.0', base, overall };
}

function impactOf(metrics: Metrics): number {
  const kept = (name: string) => 1 - weightOf(metrics, name);
  return 10.41 * (1 - kept('C') * kept('I') * kept('A'));
}

function baseScore(metrics: Metrics, impact: number): number {
  const exploitability =
    20 * weightOf(metrics, 'AV') * weightOf(metrics, 'AC') * weightOf(metrics, 'Au');
  return rounded((0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176));
}

function withTemporal(metrics: Metrics, base: number): number {
  return rounded(base * weightOf(metrics, 'E') * weightOf(metrics, 'RL') * weightOf(metrics, 'RC'));
}

function environmentalScore(metrics: Metrics): number {
  const kept = (loss: string, requirement: string) =>
    1 - weightOf(metrics, loss) * weightOf(metrics, requirement);
  const lost = 1 - kept('C', 'CR') * kept('I', 'IR') * kept('A', 'AR');
  const adjusted = withTemporal(metrics, baseScore(metrics, Math.min(10, 10.41 * lost)));
  const damage = weightOf(metrics, 'CDP');
  return rounded((adjusted + (10 - adjusted) * damage) * weightOf(metrics, 'TD'));
}

function weightOf(metrics: Metrics, name: string): number {
  return WEIGHTS[name]?.[metrics.get(name) ?? 'ND'] ?? Number.NaN;
}

function isGiven(metrics: Metrics, table: MetricTable): boolean {
  return Object.keys(table).some((name) => (metrics.get(name) ?? 'ND') !== 'ND');
}

/** To the nearest tenth; the hundred-thousandth makes up for binary fractions just under a half. */
function rounded(score: number): number {
  return Math.round(score * 10 + 1e-5) / 10;
}
