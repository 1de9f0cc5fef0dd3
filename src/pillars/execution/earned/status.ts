// SPDX-License-Identifier: Apache-2.0
import type { InitiativeState } from '../initiative.ts';
import type { InitiativeValue } from './initiative-value.ts';

export type InitiativeStatus = 'on-track' | 'watch' | 'in-trouble' | 'not-available';

export interface Standing {
  readonly status: InitiativeStatus;
  /** Sentences that say why, the worst first. */
  readonly reasons: readonly string[];
}

/** An index below is `watch`, or `in-trouble`: a twentieth off is within what plans are wrong by. */
const WATCH = 0.95;
const TROUBLE = 0.85;

/**
 * How an initiative stands: `in-trouble` where more is spent than the budget holds, or CPI or SPI(t) is below 0.85; `watch` below
 * 0.95; `on-track` only where both are known and neither is below. Otherwise nothing is said: what is not known is never green.
 */
export function standingOf(state: InitiativeState, value: InitiativeValue | undefined): Standing {
  if (state === 'cancelled') return { status: 'not-available', reasons: ['It was cancelled.'] };
  if (value === undefined) {
    return {
      status: 'not-available',
      reasons: ['No plan is approved yet, so there is nothing to measure against.'],
    };
  }
  const overspent = (value.ac ?? 0) > value.bac ? ['More is spent than the budget holds.'] : [];
  const low = (limit: number) => [
    ...below('CPI', value.cpi, limit),
    ...below('SPI(t)', value.spiTime, limit),
  ];
  const trouble = [...overspent, ...low(TROUBLE)];
  if (trouble.length > 0) return { status: 'in-trouble', reasons: trouble };
  const watch = low(WATCH);
  if (watch.length > 0) return { status: 'watch', reasons: watch };
  return knownOrNot(value);
}

function knownOrNot({ cpi, spiTime, missing }: InitiativeValue): Standing {
  const unknown = [
    ...(cpi === undefined ? [`CPI is not available: ${missing.cpi}.`] : []),
    ...(spiTime === undefined ? [`SPI(t) is not available: ${missing.spiTime}.`] : []),
  ];
  if (unknown.length > 0) return { status: 'not-available', reasons: unknown };
  return { status: 'on-track', reasons: [`CPI and SPI(t) are ${WATCH} or more.`] };
}

function below(name: string, index: number | undefined, limit: number): readonly string[] {
  return index === undefined || index >= limit
    ? []
    : [`${name} is ${index.toFixed(2)}, below ${limit}.`];
}
