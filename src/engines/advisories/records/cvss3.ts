// SPDX-License-Identifier: Apache-2.0

type Weights = Readonly<Record<string, number>>;

/** Weights of the base metrics. Source: CVSS v3.1 specification, section 7.4. */
const WEIGHTS: Readonly<Record<'AV' | 'AC' | 'UI' | 'C' | 'I' | 'A', Weights>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
};
/** Privileges weigh by scope: unchanged or changed. */
const PRIVILEGES: Readonly<Record<string, Weights>> = {
  U: { N: 0.85, L: 0.62, H: 0.27 },
  C: { N: 0.85, L: 0.68, H: 0.5 },
};

/**
 * The base score of a CVSS v3.0 or v3.1 vector, 0 to 10 with one decimal.
 * `undefined` where a base metric is missing, there twice or has no such value; other metrics do not count.
 * Source: CVSS v3.1 specification, section 7.1.
 */
export function cvss3BaseScore(vector: string): number | undefined {
  const metrics = readMetrics(vector);
  if (metrics === undefined) return undefined;
  const weightOf = (name: keyof typeof WEIGHTS): number =>
    WEIGHTS[name][metrics.get(name) ?? ''] ?? Number.NaN;
  const scope = metrics.get('S') ?? '';
  const privileges = PRIVILEGES[scope]?.[metrics.get('PR') ?? ''] ?? Number.NaN;
  const loss = 1 - (1 - weightOf('C')) * (1 - weightOf('I')) * (1 - weightOf('A'));
  const impact = scope === 'C' ? 7.52 * (loss - 0.029) - 3.25 * (loss - 0.02) ** 15 : 6.42 * loss;
  const exploitability = 8.22 * weightOf('AV') * weightOf('AC') * privileges * weightOf('UI');
  if (Number.isNaN(impact) || Number.isNaN(exploitability)) return undefined;
  if (impact <= 0) return 0;
  return roundedUp(Math.min((scope === 'C' ? 1.08 : 1) * (impact + exploitability), 10));
}

function readMetrics(vector: string): ReadonlyMap<string, string> | undefined {
  const [start, ...pieces] = vector.slice(0, 500).split('/');
  if (start !== 'CVSS:3.0' && start !== 'CVSS:3.1') return undefined;
  const metrics = new Map<string, string>();
  for (const piece of pieces) {
    const [name = '', value = ''] = piece.split(':');
    if (metrics.has(name)) return undefined;
    metrics.set(name, value);
  }
  return metrics;
}

/** To the next tenth, without being misled by 4.000000001. Source: CVSS v3.1 specification, appendix A. */
function roundedUp(score: number): number {
  const hundredThousandths = Math.round(score * 100_000);
  return Math.ceil(hundredThousandths / 10_000) / 10;
}
