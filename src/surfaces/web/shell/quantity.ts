// SPDX-License-Identifier: Apache-2.0

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const perCent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

/** `12,345.67`. */
export function countText(value: number): string {
  return plain.format(value);
}

/** 0.831 as `83.1%`. */
export function shareText(value: number): string {
  return perCent.format(value);
}

/** `1 component`, `3 components`. */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${countText(value)} ${value === 1 ? one : many}`;
}

/** A value in its unit, as a person would say it: `83.1%`, `yes`, `12 days`. */
export function quantityText(value: number, unit: string): string {
  const amount = amountText(value, unit);
  const rest = value === 1 ? singular(unitAfter(unit)) : unitAfter(unit);
  return rest === '' ? amount : `${amount} ${rest}`;
}

/** Only the amount of {@link quantityText}, for a column whose heading has the unit. */
export function amountText(value: number, unit: string): string {
  if (isShare(unit)) return shareText(value);
  if (unit === 'yes or no') return value === 0 ? 'no' : 'yes';
  if (unit.startsWith('per cent')) return `${countText(value)}%`;
  return countText(value);
}

/** What has to be said after the amount; empty where the amount says it all. */
function unitAfter(unit: string): string {
  if (isShare(unit) || unit === 'yes or no') return '';
  return unit.replace(/^per cent ?/, '');
}

/** `commit` of `commits`; a unit of several words is left alone. */
function singular(unit: string): string {
  if (unit === 'people') return 'person';
  return unit.replace(/^(\w+)ies$/, '$1y').replace(/^(\w+)s$/, '$1');
}

/** Shares are stored as 0 to 1. */
export function isShare(unit: string): boolean {
  return unit === 'share' || unit === 'ratio';
}
