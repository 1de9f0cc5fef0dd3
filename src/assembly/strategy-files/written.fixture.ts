// SPDX-License-Identifier: Apache-2.0
// For tests only: an adoption from need to review, people with work, help that is wanted and agreed, and a radar.
import { instant } from '#model';
import type { TestOffice } from '../office.fixture.ts';

export const MARCH = at('2026-03-01T08:00:00Z');

function at(text: string) {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

/** Something of everything that people write of adoptions, capacity, roles and the radar. */
export async function writeAdoptionsAndPeople(test: TestOffice): Promise<void> {
  const initiative = await writeStaffing(test);
  await writeAdoption(test, initiative);
  const { radar } = test.office;
  const names = ['Programs', 'Libraries', 'Platforms', 'Tools'];
  await radar.nameQuadrants(test.principal, { quadrants: names, revision: 0 });
  const rust = { name: 'Rust', quadrant: 2, ring: 'assess', reason: 'Two teams ask' } as const;
  await radar.set(test.principal, rust, MARCH);
}

async function writeStaffing(test: TestOffice): Promise<number> {
  const { office, principal } = test;
  const { execution, capacity, offers } = office;
  const partners = [{ name: 'Pilots', percent: 25 }];
  const words = { title: 'Bring the wiki', why: '', currency: 'EUR', worth: 4, partners };
  const id = await execution.add(principal, words, { at: MARCH });
  const [milestoneId] = await writePlan(test, id);
  const items = ['https://forge.example.org/harbour/wiki/issues/3'];
  await execution.follow(principal, { milestoneId: milestoneId ?? 0, items }, MARCH);
  const ada = await capacity.addResource(
    principal,
    {
      name: 'Ada',
      kind: 'person',
      unit: 'Harbour',
      skills: ['TypeScript'],
      hours: [{ start: '2026-01-01', hoursPerWeek: 7.25 }],
      leave: [{ start: '2026-05-01', finish: '2026-05-02', note: 'away' }],
      isGone: false,
    },
    undefined,
  );
  const member = { resourceId: ada, role: 'Moves pages', hours: 12.5 };
  await capacity.putTeam(principal, { id, revision: 2, members: [member] });
  const role = { title: 'Draw icons', skills: ['SVG'], hours: 20, note: '', initiativeId: id };
  const roleId = await offers.addRole(principal, role, undefined);
  const times = { start: '2026-03-01', finish: '2026-06-30' };
  const offer = { kind: 'person', skills: [], hours: 4, note: 'Mondays', ...times } as const;
  const agreed = await offers.make(principal, { ...offer, offerer: 'Ada', roleId }, { at: MARCH });
  await offers.make(principal, { ...offer, offerer: 'Unheard' }, { at: MARCH });
  await offers.move(principal, { id: agreed, revision: 1, to: 'agreed', hours: 3 }, MARCH);
  return id;
}

/** Result: the ids of its milestones. */
async function writePlan({ office, principal }: TestOffice, id: number) {
  const days = { start: '2026-03-01', finish: '2026-06-30' };
  const milestones = [{ title: 'Pages moved', weight: 1, ...days, accrual: 'linear' as const }];
  const yen = { currency: 'JPY', amount: 100_001, rate: '0.0059', on: '2026-02-27' };
  const budget = [{ title: 'Translation', kind: 'cash' as const, givenIn: yen }];
  await office.execution.changePlan(principal, { id, revision: 1, milestones, budget }, MARCH);
  return (await office.execution.initiative(principal, id, MARCH)).milestones.map((one) => one.id);
}

async function writeAdoption(test: TestOffice, initiativeId: number): Promise<void> {
  const { office, principal } = test;
  const need = { title: 'A wiki', need: 'Find the tables.', who: 'Pilots', quadrant: 1 };
  const words = { ...need, currency: 'EUR', incumbent: 'PaperWiki', incumbentYearCost: 12_000_50 };
  const id = await office.adoptions.add(principal, words, { at: MARCH });
  const lamp = await compareCandidates(test, id);
  await writeCosts(test, id, lamp);
  await tryOut(test, id, lamp);
  await decide(test, { id, lamp, initiativeId });
}

/** Result: the candidate that is left in. */
async function compareCandidates({ office, principal }: TestOffice, id: number): Promise<number> {
  const { adoptions } = office;
  await adoptions.setCriteria(principal, {
    ...{ id, revision: 1 },
    mustHaves: [
      { title: 'Licence', fact: 'licence' },
      { key: 'export', title: 'Exports' },
    ],
    criteria: [{ key: 'ease', title: 'Ease', scale: '0: hard', weight: 60 }],
  });
  const first = { adoptionId: id, name: 'Lamp', purl: 'pkg:npm/lamp', note: 'new' };
  const lamp = await adoptions.addCandidate(principal, first);
  const wick = await adoptions.addCandidate(principal, { adoptionId: id, name: 'Wick', note: '' });
  const link = 'https://lamp.test/x';
  const judgement = {
    ...{ id: lamp, revision: 1 },
    answers: [{ key: 'export', answer: 'fits', evidence: 'Tried.', link }] as const,
    scores: [{ key: 'ease', score: 3, evidence: 'Two pilots.' }],
  };
  await adoptions.judge(principal, judgement, MARCH);
  await adoptions.leaveOut(principal, { id: wick, revision: 1, reason: 'Too small' });
  return lamp;
}

async function writeCosts({ office, principal }: TestOffice, id: number, candidateId: number) {
  const line = { candidateId, kind: 'migration', when: 'once', year: 1 } as const;
  await office.adoptions.setCosts(principal, {
    ...{ id, revision: 2 },
    lines: [
      { ...line, title: 'Move', hours: 40 },
      { ...line, title: 'Host', kind: 'hosting', amount: 99_99, currency: 'USD' },
    ],
    hourRate: 80_00,
    discountBasisPoints: 350,
    rates: [{ currency: 'USD', rate: '0.92', on: '2026-02-27' }],
    assumptions: 'Ten pilots',
  });
}

async function tryOut({ office, principal }: TestOffice, id: number, candidateId: number) {
  const { adoptions } = office;
  await adoptions.planTrial(principal, {
    ...{ id, revision: 3, start: '2026-03-02', finish: '2026-03-31' },
    candidateIds: [candidateId],
    questions: ['Do they find it?'],
    criteria: [{ key: 'found', title: 'Found in a minute' }],
  });
  await adoptions.move(principal, { id, revision: 4, to: 'compared' }, MARCH);
  await adoptions.move(principal, { id, revision: 5, to: 'on-trial' }, MARCH);
  const result = { key: 'found', candidateId, outcome: 'met', words: 'In 20 seconds' } as const;
  const told = { results: [result], answers: [{ place: 0, answer: 'Yes' }] };
  await adoptions.tellTrial(principal, { id, revision: 6, ...told }, MARCH);
}

interface Deciding {
  readonly id: number;
  readonly lamp: number;
  readonly initiativeId: number;
}

async function decide({ office, principal }: TestOffice, { id, lamp, initiativeId }: Deciding) {
  const { adoptions, strategy, measurement } = office;
  const [kpi] = await measurement.kpis(principal);
  const benefit = { title: 'Known', kpiId: kpi?.id, unit: 'share', baseline: 0.5, expected: 1 };
  const words = { verdict: 'adopt', reason: 'Liked', decidedBy: 'Board' } as const;
  const because = { despite: 'We may ask', reviewOn: '2026-09-01' };
  const decision = { ...words, ...because, candidateId: lamp, benefit, id, revision: 7 };
  await adoptions.decide(principal, decision, MARCH);
  const entry = { question: 'Which wiki?', options: [], choice: 'Lamp', reasons: 'Liked' };
  const about = { decidedBy: 'Board', decidedOn: '2026-03-01', subjects: [`adoption:${id}`] };
  const decisionId = await strategy.addDecision(principal, { ...entry, ...about }, MARCH);
  await adoptions.link(principal, { id, decisionId, initiativeId });
  await adoptions.move(principal, { id, revision: 9, to: 'in-use' }, MARCH);
  const review = { outcome: 'reached', words: 'It came', lesson: 'Begin early' } as const;
  await adoptions.review(principal, { ...review, yearCost: 5_000_00, id, revision: 10 }, MARCH);
}
