// SPDX-License-Identifier: Apache-2.0
import {
  formatTerm,
  type LicenseTerm,
  parseExpression,
  satisfies,
  termsOf,
} from '#engines/licensing';
import type { JudgedComponent, RuleKind } from './rule-kind.ts';

/** Do the licence texts of a component say what it declares? One that somebody has curated is settled. */
export const licenseDifference = {
  id: 'license-difference',
  question: 'Do the licence texts of a component say what it declares?',
  judge(component, rules) {
    const rule = rules[0];
    const reason = rule && whatDiffers(component);
    return reason ? [{ rule, verdict: rule.verdict, reason }] : [];
  },
} satisfies RuleKind;

function whatDiffers({ declared, detected, isCurated }: JudgedComponent): string | undefined {
  if (declared === undefined || detected === undefined || isCurated) return undefined;
  const said = parseExpression(declared.license);
  const found = parseExpression(detected.license);
  if (!said.ok || !found.ok) return undefined;
  const saidIds = new Set(termsOf(said.expression).flatMap(comparable));
  const foundTerms = termsOf(found.expression);
  const more = foundTerms.filter((term) => !comparable(term).some((id) => saidIds.has(id)));
  const isMet = satisfies(said.expression, foundTerms.flatMap(grantedBy));
  if (more.length === 0 && isMet) return undefined;
  const sides = `It declares ${declared.license} (${declared.source}), its texts say ${detected.license} (${detected.source}).`;
  return more.length === 0 ? sides : `${sides} Not declared: ${more.map(formatTerm).join(', ')}.`;
}

/** A text cannot say "or later", and an exception only ever permits more: neither is compared. The text of LGPL 3 has the GPL's with it. */
function comparable({ license }: LicenseTerm): readonly string[] {
  const stem = license.replace(/-(?:only|or-later)$/, '');
  return [stem, ...(ALSO_MEANT.get(stem) ?? [])];
}

const ALSO_MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ['LGPL-3.0', ['GPL-3.0']],
  // The stack of licences that Python comes with; packages declare the shorter id for either.
  ['Python-2.0.1', ['Python-2.0']],
]);

/** What a text says, with and without the "or later" and the exceptions that a declaration may add. */
function grantedBy({ license }: LicenseTerm): readonly string[] {
  const stem = license.replace(/-(?:only|or-later)$/, '');
  if (stem === license) return [license, ...(ALSO_MEANT.get(license) ?? [])];
  return [`${stem}-only`, `${stem}-or-later`];
}
