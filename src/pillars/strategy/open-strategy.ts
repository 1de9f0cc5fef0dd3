// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import { adoptBaselines } from './adopt-baselines.ts';
import { changeKeyResult, type KeyResultChange } from './change-key-result.ts';
import { type Claim, claimValue } from './claim-value.ts';
import { ensureStarterStrategy } from './ensure-starter-strategy.ts';
import { keyResultById } from './key-result.ts';
import { type ValueSources, valuesOf } from './key-result-values.ts';
import { type KeyResultView, keyResultView } from './key-result-view.ts';
import { type StrategyView, strategyView } from './objectives.ts';
import { type ObjectiveWithTrail, objectiveWithTrail } from './trail.ts';

/** What the office wants, and how far it has come. */
export interface Strategy {
  /** Gives an organisation without a mission the starter strategy, its key results bound to the KPIs of these keys. */
  ensureStarterStrategy(
    principal: Principal,
    kpiIdByKey: ReadonlyMap<string, number>,
    at: Instant,
  ): Promise<void>;
  /** See `adoptBaselines`; call it after readings were taken. Result: how many baselines were set. */
  adoptBaselines(principal: Principal): Promise<number>;
  objectives(principal: Principal, at: Instant): Promise<StrategyView>;
  /** One objective with its trail; refuses an id that the organisation does not have. */
  objective(principal: Principal, id: number, at: Instant): Promise<ObjectiveWithTrail>;
  /** For leads and admins. */
  changeKeyResult(
    principal: Principal,
    change: KeyResultChange,
    at: Instant,
  ): Promise<KeyResultView>;
  /** For leads and admins; refuses a bound key result (`strategy/key-result-is-bound`). */
  claimValue(principal: Principal, claim: Claim, at: Instant): Promise<KeyResultView>;
}

/** What the strategy stands on. */
export type StrategyParts = ValueSources;

export function openStrategy(parts: StrategyParts): Strategy {
  const { storage } = parts;
  return {
    ensureStarterStrategy: (principal, kpiIdByKey, at) =>
      ensureStarterStrategy(storage, principal, kpiIdByKey, at),
    adoptBaselines: (principal) => adoptBaselines(parts, principal),
    objectives: (principal, at) => strategyView(parts, principal, at),
    objective: (principal, id, at) => objectiveWithTrail(parts, principal, id, at),
    changeKeyResult: async (principal, change, at) => {
      await changeKeyResult(storage, principal, change);
      return viewOf(parts, principal, change.id, at);
    },
    claimValue: async (principal, claim, at) => {
      await claimValue(storage, principal, claim, at);
      return viewOf(parts, principal, claim.id, at);
    },
  };
}

async function viewOf(
  parts: StrategyParts,
  principal: Principal,
  id: number,
  at: Instant,
): Promise<KeyResultView> {
  const keyResult = await parts.storage.read(principal, (tx) => keyResultById(tx, id));
  const values = await valuesOf(parts, principal, [keyResult]);
  return keyResultView(keyResult, values.get(id) ?? [], at);
}
