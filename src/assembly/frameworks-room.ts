// SPDX-License-Identifier: Apache-2.0
import { plusMonths } from '#model';
import type { Caller, Rooms } from '#surfaces/http';
import { evidencePack } from './evidence-pack.ts';
import type { Office } from './office.ts';

type Room = Rooms['frameworks'];

/** Frameworks, claims and evidence. */
export function frameworksRoom(office: Office): Room {
  const { frameworks, clock } = office;
  const asked = (unit = '') => ({ unit, at: clock.now() });
  return {
    ...evidenceRoom(office),
    async frameworks(caller, { unit }) {
      const items = await frameworks.all(caller, asked(unit));
      return { items, units: await frameworks.units(caller) };
    },
    framework: (caller, { id, unit }) => frameworks.framework(caller, id, asked(unit)),
    item: (caller, { framework, item, unit }) =>
      frameworks.item(caller, `${framework}/${item}`, asked(unit)),
    async claim(caller, { framework, item, ...claim }) {
      const key = `${framework}/${item}`;
      await frameworks.claim(caller, { ...claim, item: key }, clock.now());
      return frameworks.item(caller, key, asked(claim.unit));
    },
    plan: (caller, gaps) => planGaps(office, caller, gaps),
    async pack(caller, { id, unit }) {
      const organisation = caller.organisationName;
      const pack = await evidencePack(office, caller, { framework: id, unit, organisation });
      return { name: pack.fileName, mediaType: 'application/zip', content: pack.content };
    },
    importGgi: (caller, board) => frameworks.importGgi(caller, board, clock.now()),
    upgrade: (caller, id) => frameworks.upgrade(caller, id, clock.now()),
    expiries: async (caller, { unit, days }) => ({
      items: await frameworks.expiries(caller, { ...asked(unit), days }),
    }),
  };
}

/** Where a gap becomes an objective and an initiative, three rooms meet. Planned twice, it is one of each. */
async function planGaps(
  office: Office,
  caller: Caller,
  { id, unit, currency, headings }: Parameters<Room['plan']>[1],
): ReturnType<Room['plan']> {
  const { frameworks, execution, clock } = office;
  const at = clock.now();
  const gaps = { framework: id, headings };
  const { objective, initiative } = await frameworks.plan(caller, gaps, { unit, at });
  const objectiveId = await objectiveFor(office, caller, objective);
  const { key, ...words } = initiative;
  const work = { ...words, objectiveId, currency };
  return { objectiveId, initiativeId: await execution.add(caller, work, { at, key }) };
}

type PlannedObjective = Awaited<ReturnType<Office['frameworks']['plan']>>['objective'];

/** The open objective of that title, or a new one for a year. */
async function objectiveFor(
  { strategy, clock }: Office,
  caller: Caller,
  { title, why, proven, asked }: PlannedObjective,
): Promise<number> {
  const at = clock.now();
  const { objectives } = await strategy.objectives(caller, at);
  const known = objectives.find((one) => one.title === title && one.closing === undefined);
  if (known !== undefined) return known.id;
  const due = plusMonths(at, 12);
  const objectiveId = await strategy.addObjective(caller, { title, why, start: at, due });
  const result = { title: 'Items that are proven', unit: 'items', baseline: proven, target: asked };
  const id = await strategy.addKeyResult(
    caller,
    { objectiveId, ...result, direction: 'increase', due, weight: 1 },
    at,
  );
  await strategy.claimValue(caller, { id, value: proven, comment: 'When the plan was made.' }, at);
  return objectiveId;
}

type EvidenceParts = 'evidence' | 'addEvidence' | 'changeEvidence' | 'withdrawEvidence' | 'file';

function evidenceRoom({ frameworks, clock }: Office): Pick<Room, EvidenceParts> {
  const one = async (caller: Caller, id: number) => {
    const all = await frameworks.evidence(caller, clock.now());
    const found = all.find((evidence) => evidence.id === id);
    if (found !== undefined) return found;
    throw new Error(`Evidence ${id} was kept and is not there`);
  };
  return {
    evidence: async (caller) => ({ items: await frameworks.evidence(caller, clock.now()) }),
    addEvidence: async (caller, input, key) =>
      one(caller, await frameworks.addEvidence(caller, input, { at: clock.now(), key })),
    async changeEvidence(caller, input) {
      await frameworks.changeEvidence(caller, input);
      return one(caller, input.id);
    },
    async withdrawEvidence(caller, input) {
      await frameworks.withdrawEvidence(caller, input, clock.now());
      return { withdrawn: true };
    },
    file: (caller, id) => frameworks.file(caller, id),
  };
}
