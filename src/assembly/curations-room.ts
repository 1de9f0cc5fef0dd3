// SPDX-License-Identifier: Apache-2.0
import type { Decision, DecisionScope } from '#pillars/compliance';
import type { DecisionReply, DecisionsAboutReply, Inputs } from '#surfaces/contract';
import type { Caller, Rooms } from '#surfaces/http';
import { judgeAtOnce } from './ask-for-work.ts';
import { importReply } from './curations-import-reply.ts';
import type { Office } from './office.ts';
import { type ScopesByName, scopesByName } from './scopes-by-name.ts';

/** What is decided about licences; whatever changes is judged before the answer goes out. */
export function curationsRoom(office: Office): Rooms['curations'] {
  const { curations, clock } = office;
  const judged = async (caller: Caller, decision: Decision) => {
    await judgeAtOnce(office, caller);
    return replied(decision, await scopesByName(office, caller));
  };
  return {
    async list(caller, query) {
      const { items, ...page } = await curations.list(caller, query);
      const names = await scopesByName(office, caller);
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
    decision: async (caller, id) =>
      replied(await curations.get(caller, id), await scopesByName(office, caller)),
    undo: async (caller, input) => judged(caller, await curations.undo(caller, input, clock.now())),
    importFile: (caller, input) => importCurations(office, caller, input),
    async exportFile(caller) {
      const names = await scopesByName(office, caller);
      return curations.exportFile(caller, names.nameOf);
    },
  };
}

async function decisionsAbout(
  office: Office,
  caller: Caller,
  id: number,
): Promise<DecisionsAboutReply> {
  const names = await scopesByName(office, caller);
  const about = await office.curations.about(caller, id);
  const { curated, concluded, elsewhere, places, reopened, choices } = about;
  return {
    curated: curated && replied(curated, names),
    concluded: concluded && replied(concluded, names),
    elsewhere: elsewhere.map((one) => replied(one, names)),
    places: places.map(({ license, decision, repositoryIds }) => ({
      license,
      decision: decision && replied(decision, names),
      repositories: repositoryIds.map((repositoryId) => ({
        id: repositoryId,
        name:
          names.nameOf({ kind: 'repository', id: repositoryId }) ?? `repository ${repositoryId}`,
      })),
    })),
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
  const { curations, clock } = office;
  const names = await scopesByName(office, caller);
  const wish = { files: [{ yaml, source }], names, isTrial };
  const taken = await curations.import(caller, wish, clock.now());
  if (!isTrial) await judgeAtOnce(office, caller);
  return importReply(taken, names);
}

/** Refuses a repository or product that is not there. */
async function requireScope(
  { portfolio, products }: Office,
  caller: Caller,
  { kind, id }: DecisionScope,
) {
  if (id === undefined) return;
  if (kind === 'repository') await portfolio.get(caller, id);
  if (kind === 'product') await products.get(caller, id);
}

function replied({ scope, ...decision }: Decision, names: ScopesByName): DecisionReply {
  return { ...decision, scope: { ...scope, name: names.nameOf(scope) } };
}
