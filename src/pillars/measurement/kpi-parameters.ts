// SPDX-License-Identifier: Apache-2.0
import type { Metric, Parameters } from '#engines/metrics';
import { Refusal } from '#model';

/** The parameters as given; refuses one that the metric does not have, or of a wrong type or range. */
export function checkedParameters(metric: Metric, given: Parameters): Parameters {
  for (const [id, value] of Object.entries(given)) {
    const parameter = metric.parameters.find((one) => one.id === id);
    if (parameter === undefined) throw noSuchParameter(metric, id);
    const { from, to } = parameter.range ?? { from: -Infinity, to: Infinity };
    const isRight =
      typeof value === typeof parameter.default &&
      (typeof value === 'boolean' || (value >= from && value <= to));
    if (isRight) continue;
    const expected =
      typeof parameter.default === 'boolean' ? 'yes or no' : `a number from ${from} to ${to}`;
    throw new Refusal(
      'invalid',
      'measurement/bad-parameter',
      `Reading the parameter ${id}: expected ${expected}, found ${value}.`,
      `Leave it out for the metric's default, ${parameter.default}.`,
    );
  }
  return given;
}

function noSuchParameter({ name, parameters }: Metric, id: string): Refusal {
  const known = parameters.map((one) => one.id);
  return new Refusal(
    'invalid',
    'measurement/no-such-parameter',
    `"${name}" has no parameter "${id}".`,
    known.length === 0 ? 'It has none.' : `It has ${known.join(', ')}.`,
  );
}
