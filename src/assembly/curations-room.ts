// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Decision, DecisionScope, ScopeNames } from '#pillars/compliance';
import type { DecisionReply, DecisionsAboutReply, Inputs } from '#surfaces/contract';
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';

/** What is decided about licences; whatever changes is judged before the answer goes out. */
export function curationsRoom(office: Office): Rooms['curations'] {
  const { curations, clock } = office;
  const judged = async (caller: Caller, decision: Decision) => {
    await office.compliance.judge(caller, clock.now());
    return replied(decision, await namesOf(office, caller));
  };
  return {
    async list(caller, query) {
      const { items, ...page } = await curations.list(caller, query);
      const names = await namesOf(office, caller);
      return { ...page, items: items.map((one) => replied(one, names)) };
    },
    about: (caller, id) => decisionsAbout(office, caller, id),
    async preview(caller, { componentId, ...input }) {
      const found = await curations.preview(
        caller,
        componentId,
        { reason: '', ...input },
        clock.now(),
      );
      return { license: found.license, effects: [...found.effects] };
    },
    async decide(caller, { componentId, ...input }) {
      await requireScope(office, caller, input.scope);
      return judged(caller, await curations.decide(caller, componentId, input, clock.now()));
    },
    undo: async (caller, input) => judged(caller, await curations.undo(caller, input, clock.now())),
    importFile: (caller, input) => importCurations(office, caller, input),
    async exportFile(caller) {
      const names = await namesOf(office, caller);
      return curations.exportFile(caller, ({ id }) => names.get(id ?? 0));
    },
  };
}

async function decisionsAbout(
  office: Office,
  caller: Caller,
  id: number,
): Promise<DecisionsAboutReply> {
  const names = await namesOf(office, caller);
  const about = await office.curations.about(caller, id);
  const { curated, concluded, elsewhere, reopened, choices } = about;
  return {
    curated: curated && replied(curated, names),
    concluded: concluded && replied(concluded, names),
    elsewhere: elsewhere.map((one) => replied(one, names)),
    reopened: reopened.map(({ decision, change }) => ({
      decision: replied(decision, names),
      change,
    })),
    choices: [...choices],
  };
}

async function importCurations(
  office: Office,
  caller: Caller,
  { text: yaml, name: source, trial: isTrial }: Inputs['curations']['importFile'],
) {
  const { curations, clock, compliance } = office;
  const names = scopeNames(office, caller);
  const taken = await curations.importFile(caller, { yaml, source, isTrial }, names, clock.now());
  if (!isTrial) await compliance.judge(caller, clock.now());
  return taken;
}

/** Finds repositories by the name that people see. */
function scopeNames({ portfolio }: Office, principal: Principal): ScopeNames {
  return {
    async idOf(kind, name) {
      if (kind !== 'repository') return undefined;
      const found = (await portfolio.all(principal)).filter((one) => one.name === name);
      return found.length === 1 ? found[0]?.id : undefined;
    },
  };
}

async function requireScope({ portfolio }: Office, caller: Caller, { kind, id }: DecisionScope) {
  if (kind === 'repository' && id !== undefined) await portfolio.get(caller, id);
}

async function namesOf(
  { portfolio }: Office,
  principal: Principal,
): Promise<ReadonlyMap<number, string>> {
  return new Map((await portfolio.all(principal)).map(({ id, name }) => [id, name]));
}

function replied(
  { scope, ...decision }: Decision,
  names: ReadonlyMap<number, string>,
): DecisionReply {
  const name = scope.kind === 'repository' ? names.get(scope.id ?? 0) : undefined;
  return { ...decision, scope: { ...scope, name } };
}
