// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';

/** What a parameter may be set to. */
export type ParameterValue = number | boolean;

/** Values by parameter id; what is left out takes its default. */
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** Something about a metric that may be chosen. */
export interface Parameter<Value extends ParameterValue = ParameterValue> {
  readonly id: string;
  readonly unit: string;
  readonly default: Value;
  readonly sentence: string;
  /** Lowest and highest number allowed, both included. */
  readonly range?: { readonly from: number; readonly to: number } | undefined;
}

/** The yes or no given for a parameter, or its default. */
export function flagOf(parameter: Parameter<boolean>, given: Parameters): boolean {
  const value = given[parameter.id] ?? parameter.default;
  if (typeof value !== 'boolean') throw invalid(parameter, value, 'true or false');
  return value;
}

/** The number given for a parameter, or its default. */
export function numberOf(parameter: Parameter<number>, given: Parameters): number {
  const value = given[parameter.id] ?? parameter.default;
  const { from, to } = parameter.range ?? { from: -Infinity, to: Infinity };
  if (typeof value !== 'number' || !(value >= from && value <= to)) {
    throw invalid(parameter, value, `a number from ${from} to ${to}`);
  }
  return value;
}

function invalid(parameter: Parameter, value: ParameterValue, expected: string): Refusal {
  return new Refusal(
    'invalid',
    'metrics/parameter-invalid',
    `Reading parameter ${parameter.id}: expected ${expected}, found ${value}.`,
    `Leave it out for the default, ${parameter.default}.`,
  );
}
