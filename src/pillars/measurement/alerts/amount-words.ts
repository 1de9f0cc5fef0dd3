// SPDX-License-Identifier: Apache-2.0

/** A value in its unit, in words of the sentences of alerts: `83.1 %`, `yes`, `12 people`. */
export function amountWords(value: number, unit: string): string {
  if (unit === 'share') return `${rounded(value * 100, 10)} %`;
  if (unit === 'yes or no') return value === 0 ? 'no' : 'yes';
  if (unit.startsWith('per cent')) return `${rounded(value, 100)} %`;
  return `${rounded(value, 100)} ${value === 1 ? singular(unit) : unit}`.trimEnd();
}

function rounded(value: number, parts: number): string {
  return String(Math.round(value * parts) / parts);
}

function singular(unit: string): string {
  if (unit === 'people') return 'person';
  return unit.replace(/^(\w+)ies$/, '$1y').replace(/^(\w+)s$/, '$1');
}
