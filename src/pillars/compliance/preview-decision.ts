// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import {
  type DecideInput,
  type Decision,
  type DecisionScope,
  decisionsInForce,
  drafted,
  effectiveLicense,
  type KnownLicense,
  licensesOfPackage,
  packageOf,
  replacedBy,
} from './curation/index.ts';
import { joinedStandings } from './joined-standings.ts';
import type { Policy } from './policy.ts';
import { standingOf } from './standing.ts';
import { type ProductsOf, underDecisions } from './under-decisions.ts';
import { type UsedComponent, usedComponents } from './used-components.ts';
import { type Verdict, worstVerdict } from './verdict.ts';

/** What a decision would do to one version of the package that is in use where it is for. */
export interface DecisionEffect {
  readonly componentId: number;
  readonly version?: string | undefined;
  readonly repositories: number;
  readonly licenseBefore?: string | undefined;
  readonly licenseAfter?: string | undefined;
  readonly verdictBefore: Verdict;
  readonly verdictAfter: Verdict;
}

export interface DecisionPreview {
  /** As it would be kept. */
  readonly license: string;
  /** Every version in use there, also those that it leaves as they are. */
  readonly effects: readonly DecisionEffect[];
}

export interface Judging {
  readonly policy: Policy;
  readonly productsOf: ProductsOf;
  readonly at: Instant;
}

/** What would change if this were decided; refuses what could not be. Nothing is written. */
export async function previewDecision(
  tx: Transaction,
  judging: Judging,
  facts: KnownLicense,
  input: DecideInput,
): Promise<DecisionPreview> {
  const about = packageOf(facts.purl);
  const inForce = (await decisionsInForce(tx, about)).get(about) ?? [];
  const draft = drafted(facts, inForce, input, { by: '', at: judging.at });
  const newest = Math.max(0, ...inForce.map(({ id }) => id)) + 1;
  const gone = new Set(replacedBy(draft, inForce).map(({ id }) => id));
  const then = [
    ...inForce.filter(({ id }) => !gone.has(id)),
    { ...draft, id: newest, revision: 1 },
  ];
  const used = await usedVersions(tx, about);
  const sides = { before: inForce, after: then };
  return { license: draft.license, effects: effectsOf(used, sides, input.scope, judging) };
}

/** All versions of a package that are in use. */
export async function usedVersions(
  tx: Transaction,
  about: string,
): Promise<readonly UsedComponent[]> {
  const ids = (await licensesOfPackage(tx, about)).map(({ id }) => ({ id, revision: 0 }));
  return usedComponents(tx, ids);
}

/** What other decisions would do to each version that is in use where they are for. */
export function effectsOf(
  versions: readonly UsedComponent[],
  decisions: { readonly before: readonly Decision[]; readonly after: readonly Decision[] },
  scope: DecisionScope,
  judging: Judging,
): readonly DecisionEffect[] {
  const effects = versions.map((version) => {
    const component = usedAt(version, scope, judging);
    const before = sideOf(component, decisions.before, scope, judging);
    const after = sideOf(component, decisions.after, scope, judging);
    return {
      componentId: component.id,
      version: component.version,
      repositories: new Set(component.uses.map(({ repositoryId }) => repositoryId)).size,
      licenseBefore: before.license,
      licenseAfter: after.license,
      verdictBefore: before.verdict,
      verdictAfter: after.verdict,
    };
  });
  return effects.filter(({ repositories }) => repositories > 0);
}

function usedAt(
  component: UsedComponent,
  { kind, id }: DecisionScope,
  { productsOf }: Judging,
): UsedComponent {
  if (kind === 'organisation' || id === undefined) return component;
  const isThere = (repositoryId: number) =>
    kind === 'repository' ? repositoryId === id : productsOf(repositoryId).includes(id);
  return { ...component, uses: component.uses.filter(({ repositoryId }) => isThere(repositoryId)) };
}

function sideOf(
  component: UsedComponent,
  decisions: readonly Decision[],
  { kind, id }: DecisionScope,
  { policy, productsOf }: Judging,
): { readonly license: string | undefined; readonly verdict: Verdict } {
  const parts = underDecisions(component, decisions, productsOf);
  const judged = parts.map((part) => ({
    component: part,
    standing: standingOf(policy, part, part.uses),
  }));
  const place = {
    repositoryId: kind === 'repository' ? id : undefined,
    productIds: kind === 'product' && id !== undefined ? [id] : [],
  };
  return {
    license: effectiveLicense(component.facts, decisions, place).license,
    verdict: worstVerdict(joinedStandings(judged).map(({ standing }) => standing.verdict)),
  };
}
