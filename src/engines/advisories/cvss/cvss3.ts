// SPDX-License-Identifier: Apache-2.0
import type { CvssScores } from './cvss-scores.ts';
import { type Metrics, type MetricTable, readMetrics } from './read-metrics.ts';

const REQUIRED: MetricTable = {
  AV: 'N A L P',
  AC: 'L H',
  PR: 'N L H',
  UI: 'N R',
  S: 'U C',
  C: 'H L N',
  I: 'H L N',
  A: 'H L N',
};
const TEMPORAL: MetricTable = { E: 'X U P F H', RL: 'X O T W U', RC: 'X U R C' };
const ENVIRONMENTAL: MetricTable = {
  CR: 'X L M H',
  IR: 'X L M H',
  AR: 'X L M H',
  ...Object.fromEntries(Object.entries(REQUIRED).map(([name, of]) => [`M${name}`, `X ${of}`])),
};

type Weights = Readonly<Record<string, number>>;
const LOSS: Weights = { H: 0.56, L: 0.22, N: 0 };
const REQUIREMENT: Weights = { X: 1, L: 0.5, M: 1, H: 1.5 };
/** Source: CVSS v3.1 specification, section 7.4. */
const WEIGHTS: Readonly<Record<string, Weights>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: LOSS,
  I: LOSS,
  A: LOSS,
  E: { X: 1, U: 0.91, P: 0.94, F: 0.97, H: 1 },
  RL: { X: 1, O: 0.95, T: 0.96, W: 0.97, U: 1 },
  RC: { X: 1, U: 0.92, R: 0.96, C: 1 },
  CR: REQUIREMENT,
  IR: REQUIREMENT,
  AR: REQUIREMENT,
};
/** Privileges weigh by scope: unchanged or changed. */
const PRIVILEGES: Readonly<Record<string, Weights>> = {
  U: { N: 0.85, L: 0.62, H: 0.27 },
  C: { N: 0.85, L: 0.68, H: 0.5 },
};

/**
 * The scores of a CVSS v3.0 or v3.1 vector.
 * Source: CVSS v3.1 specification, sections 7.1 to 7.3; version 3.0 differs in the impact of a modified, changed scope.
 */
export function cvss3Scores(vector: string): CvssScores | undefined {
  const [, version, rest = ''] = /^CVSS:(3\.[01])\/(.*)$/s.exec(vector) ?? [];
  if (version !== '3.0' && version !== '3.1') return undefined;
  const metrics = readMetrics(rest, REQUIRED, { ...TEMPORAL, ...ENVIRONMENTAL });
  if (metrics === undefined) return undefined;
  const base = baseScore(metrics);
  const isAdapted = Object.keys(ENVIRONMENTAL).some((name) => (metrics.get(name) ?? 'X') !== 'X');
  const overall = withTemporal(metrics, isAdapted ? environmentalScore(metrics, version) : base);
  return { version, base, overall };
}

function baseScore(metrics: Metrics): number {
  const weight = (name: string) => weightOf(name, metrics.get(name));
  const isChanged = metrics.get('S') === 'C';
  const loss = 1 - (1 - weight('C')) * (1 - weight('I')) * (1 - weight('A'));
  const impact = isChanged ? 7.52 * (loss - 0.029) - 3.25 * (loss - 0.02) ** 15 : 6.42 * loss;
  return combined(isChanged, impact, exploitability(metrics));
}

/** Before what time has changed. */
function environmentalScore(metrics: Metrics, version: '3.0' | '3.1'): number {
  const modified = new Map(
    Object.keys(REQUIRED).map((name) => [name, modifiedValue(metrics, name)]),
  );
  const kept = (loss: string, requirement: string) =>
    1 - weightOf(loss, modified.get(loss)) * weightOf(requirement, metrics.get(requirement));
  const loss = Math.min(1 - kept('C', 'CR') * kept('I', 'IR') * kept('A', 'AR'), 0.915);
  const tail = version === '3.1' ? (loss * 0.9731 - 0.02) ** 13 : (loss - 0.02) ** 15;
  const isChanged = modified.get('S') === 'C';
  const impact = isChanged ? 7.52 * (loss - 0.029) - 3.25 * tail : 6.42 * loss;
  return combined(isChanged, impact, exploitability(modified));
}

function modifiedValue(metrics: Metrics, name: string): string {
  const modified = metrics.get(`M${name}`) ?? 'X';
  return modified === 'X' ? (metrics.get(name) ?? '') : modified;
}

function exploitability(metrics: Metrics): number {
  const privileges = PRIVILEGES[metrics.get('S') ?? '']?.[metrics.get('PR') ?? ''] ?? Number.NaN;
  const weight = (name: string) => weightOf(name, metrics.get(name));
  return 8.22 * weight('AV') * weight('AC') * privileges * weight('UI');
}

function combined(isChanged: boolean, impact: number, exploit: number): number {
  if (impact <= 0) return 0;
  return roundedUp(Math.min((isChanged ? 1.08 : 1) * (impact + exploit), 10));
}

function withTemporal(metrics: Metrics, score: number): number {
  const weight = (name: string) => weightOf(name, metrics.get(name));
  return roundedUp(score * weight('E') * weight('RL') * weight('RC'));
}

function weightOf(name: string, value = 'X'): number {
  return WEIGHTS[name]?.[value] ?? Number.NaN;
}

/** To the next tenth, without being misled by 4.000000001. Source: CVSS v3.1 specification, appendix A. */
function roundedUp(score: number): number {
  const hundredThousandths = Math.round(score * 100_000);
  return Math.ceil(hundredThousandths / 10_000) / 10;
}
