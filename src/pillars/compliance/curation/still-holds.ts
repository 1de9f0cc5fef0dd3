// SPDX-License-Identifier: Apache-2.0
import { canonicalise, formatExpression, parseExpression } from '#engines/licensing';
import type { Decision, DecisionBasis } from './decision.ts';

/**
 * Whether the inputs of a decision are what they were. What could not be seen (texts of a package that is not installed) is no
 * change; texts seen for the first time are one unless they say what was declared or decided.
 */
export function stillHolds(
  { kind, basis, license }: Pick<Decision, 'kind' | 'basis' | 'license'>,
  now: DecisionBasis,
): boolean {
  if (!isSame(basis.declared, now.declared)) return false;
  if (kind !== 'curate' && !isSame(basis.before, now.before)) return false;
  if (now.detected === undefined) return true;
  if (basis.detected === undefined && basis.imprint === undefined)
    return isSame(now.detected, basis.declared) || isSame(now.detected, license);
  if (!isSame(basis.detected, now.detected)) return false;
  return basis.imprint === undefined || now.imprint === undefined || basis.imprint === now.imprint;
}

/** What has changed since, in words, for those who have to decide again. */
export function whatChanged(
  { kind, basis }: Pick<Decision, 'kind' | 'basis'>,
  now: DecisionBasis,
): string {
  const differences = [
    ['declared', basis.declared, now.declared],
    ['detected', basis.detected, now.detected],
    // A curation is about what is declared and detected alone.
    ['in force before', basis.before, kind === 'curate' ? basis.before : now.before],
  ].flatMap(([name, was, is]) =>
    isSame(was, is) ? [] : [`${name} was ${was ?? 'unknown'}, is ${is ?? 'unknown'}`],
  );
  return differences.length > 0 ? differences.join('; ') : 'the words of its licence text';
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === other || canonical(one) === canonical(other);
}

function canonical(text: string | undefined): string | undefined {
  const parsed = text === undefined ? undefined : parseExpression(text);
  return parsed?.ok ? formatExpression(canonicalise(parsed.expression)) : text;
}
