// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, type Principal } from '#model';
import { listLog } from '#platform/storage';
import { openTestOffice, type TestOffice } from '../office.fixture.ts';
import { programOf } from '../office.ts';
import { exportedFiles, importFiles, type StrategyFile } from './index.ts';

const APPROVAL = { reason: 'Taken over', approver: 'The board' };

let test: TestOffice;
let files: readonly StrategyFile[];
beforeAll(async () => {
  test = await openTestOffice();
  await writeStrategy(test);
  files = await exportedFiles(test.office, test.principal);
});
afterAll(() => test.close());

function at(text: string) {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

/** Something of everything that files hold, beside the starter strategy. */
async function writeStrategy({ office, principal }: TestOffice): Promise<void> {
  const { strategy, execution, measurement, frameworks } = office;
  const now = office.clock.now();
  const times = { start: at('2026-01-01T00:00:00Z'), due: at('2030-06-30T00:00:00Z') };
  const objectiveId = await strategy.addObjective(principal, {
    title: 'Teach: "all" of it',
    why: 'Because\nof two lines',
    owner: 'Ada',
    ...times,
  });
  const part = { title: 'A part', why: '', parentId: objectiveId, ...times };
  const partId = await strategy.addObjective(principal, part);
  const closing = { id: partId, revision: 1, outcome: 'dropped' as const, words: 'No time' };
  await strategy.closeObjective(principal, closing, now);
  const words = { title: 'Publish', why: '', objectiveId, lead: 'Ada', currency: 'EUR' };
  const id = await execution.add(principal, words, { at: now });
  const second = await execution.add(principal, { ...words, title: 'Learn' }, { at: now });
  const milestone = { weight: 1, start: '2026-01-01', finish: '2026-03-31' };
  const plan = (titles: readonly string[]) => ({
    milestones: titles.map((title) => ({ ...milestone, title, accrual: 'linear' as const })),
    budget: [
      { title: 'Two', kind: 'people' as const, hours: 10, rate: 5_050 },
      { title: 'Audit', kind: 'cash' as const, amount: 100_001 },
    ],
  });
  await execution.changePlan(principal, { id, revision: 1, ...plan(['One', 'Gone']) }, now);
  await execution.move(principal, { id, revision: 2, to: 'business-case' }, now);
  await execution.move(principal, { id, revision: 3, to: 'approved', ...APPROVAL }, now);
  const { milestones } = await execution.initiative(principal, id, now);
  const less = { ...plan([]), milestones: milestones.slice(0, 1) };
  await execution.changePlan(principal, { id, revision: 4, ...less, ...APPROVAL }, now);
  await execution.addDependency(principal, { initiativeId: second, needsId: id, why: 'First' });
  const risk = { title: 'Rain', probability: 2, impact: 3, response: '', state: 'open' as const };
  await execution.addRisk(principal, { ...risk, initiativeId: id, due: '2026-02-01' });
  const [kpi] = await measurement.kpis(principal);
  const benefit = { title: 'Better', unit: 'share', kpiId: kpi?.id, expected: 1 };
  await execution.addBenefit(principal, { ...benefit, initiativeId: id, reviewOn: '2026-05-01' });
  const due = times.due;
  const result = { objectiveId, unit: 'share', direction: 'increase' as const, baseline: 0, due };
  const more = { ...result, title: 'Done', target: 1, weight: 1, initiativeId: id };
  await strategy.addKeyResult(principal, more, now);
  const decided = { choice: 'Yes', reasons: 'So', decidedBy: 'Ada', decidedOn: '2026-01-02' };
  const subjects = [`objective:${objectiveId}`, `initiative:${id}`];
  const question = { question: 'Do we?', options: [{ title: 'Yes', note: '' }], subjects };
  const first = await strategy.addDecision(principal, { ...question, ...decided }, now);
  const later = { question: 'Still?', options: [], reasons: '', subjects: [], supersedesId: first };
  await strategy.addDecision(principal, later, now);
  const [framework] = await frameworks.all(principal, { unit: '', at: now });
  const { items } = await frameworks.framework(principal, framework?.id ?? '', {
    unit: '',
    at: now,
  });
  const item = items.find(({ state }) => state !== undefined);
  const claim = { unit: '', assessor: 'Ada', comment: 'x', state: 'partly' as const };
  const key = `${framework?.id}/${item?.id}` as const;
  await frameworks.claim(principal, { ...claim, item: key }, now);
}

async function emptyOffice(name: string): Promise<Principal> {
  return programOf(await test.office.identity.ensureOrganisation(name));
}

function changed(path: RegExp, from: string, to: string): readonly StrategyFile[] {
  const found = files.filter((file) => path.test(file.path) && file.text.includes(from));
  expect(found.length).toBeGreaterThan(0);
  return files.map((file) =>
    path.test(file.path) ? { ...file, text: file.text.replace(from, to) } : file,
  );
}

describe('a strategy as files', () => {
  it('goes out, into an empty office, and out again, byte for byte', async () => {
    const other = await emptyOffice('Second office');

    const shown = await importFiles(test.office, other, files);
    const before = await exportedFiles(test.office, other);
    await importFiles(test.office, other, files, APPROVAL);

    expect(shown.filter((line) => line.startsWith('+')).length).toBeGreaterThan(10);
    expect(before.map(({ path }) => path)).toEqual(['kpis.yaml', 'strategy.yaml']);
    expect(await exportedFiles(test.office, other)).toEqual(files);
    expect(await importFiles(test.office, other, files, APPROVAL)).toEqual([]);
  });

  it('holds everything that people wrote', () => {
    const all = files.map(({ path, text }) => `${path}\n${text}`).join('\n');

    expect(files.map(({ path }) => path.split('/')[0])).toEqual(
      expect.arrayContaining(['decisions', 'frameworks', 'initiatives', 'objectives', 'kpis.yaml']),
    );
    for (const words of ['Rain', 'Better', 'Do we?', 'No time', 'Gone', '1000.01', 'Because'])
      expect(all).toContain(words);
    expect(all).toContain('# yaml-language-server: $schema=../schemas/initiative.schema.json');
  });

  it('shows a difference, changes it by the usual verbs, and never deletes', async () => {
    const other = await emptyOffice('Third office');
    await importFiles(test.office, other, files, APPROVAL);
    const edited = changed(
      /^initiatives\/publish/,
      'finish: 2026-03-31',
      'finish: 2026-04-30',
    ).filter(({ path }) => !path.startsWith('decisions/'));

    const shown = await importFiles(test.office, other, edited);
    const unapproved = importFiles(test.office, other, edited, { reason: 'Later', approver: '' });
    await expect(unapproved).rejects.toMatchObject({ code: 'execution/no-approver' });
    await importFiles(test.office, other, edited, APPROVAL);

    expect(shown.filter((line) => !line.startsWith(' '))).toEqual([
      expect.stringMatching(/^~ initiative publish-\w+ milestones: /),
    ]);
    expect(shown.filter((line) => line.endsWith('is not in the folder and stays'))).toHaveLength(2);
    const [own] = (await test.office.execution.definitions(other)).filter(
      ({ title }) => title === 'Publish',
    );
    expect(own?.baselines.length).toBe(3);
    expect(await test.office.strategy.decisions(other, {})).toHaveLength(2);
  });

  it('a baseline that came after a file was written stays', async () => {
    const older = changed(/^objectives\/teach/, '    baseline: 0\n', '');

    expect(await importFiles(test.office, test.principal, older, APPROVAL)).toEqual([]);
    expect(await exportedFiles(test.office, test.principal)).toEqual(files);
  });
});

describe('an import that is refused half way', () => {
  it('leaves nothing behind, and writes nothing into the log', async () => {
    const other = await emptyOffice('Refused office');
    // The rule stands with the verb, and decisions come after nearly everything else.
    const bad = files.map(({ path, text }) => ({
      path,
      text: text.replace(/^decidedOn: .*$/m, "decidedOn: '2999-01-01'"),
    }));
    const state = async () => ({
      files: await exportedFiles(test.office, other),
      log: await test.office.storage.read(other, (tx) => listLog(tx, { limit: 1 })),
    });

    const before = await state();
    const refused = importFiles(test.office, other, bad, APPROVAL);
    await expect(refused).rejects.toThrow('2999-01-01 has not come yet');

    expect(await state()).toEqual(before);
  });
});

describe('files that make no sense', () => {
  const refusal = async (bad: readonly StrategyFile[]) =>
    importFiles(test.office, test.principal, bad).then(
      () => 'taken',
      (error: Error) => error.message,
    );

  it.each([
    [
      /^kpis\.yaml$/,
      'windowDays: ',
      'windowDays: x',
      /kpis\.yaml line \d+ field kpis\.\d+\.windowDays: /,
    ],
    [
      /^initiatives\/publish/,
      'currency: EUR',
      'currency: Euro',
      /publish-\w+\.yaml line \d+ field currency: three letters/,
    ],
    [/^initiatives\/publish/, 'currency: EUR', 'money: EUR', /line \d+ field money: /],
    [/^objectives\/teach/, 'why: ', 'why: [', /objectives\/teach-\S+ line \d+: /],
    [
      /^initiatives\/learn/,
      'initiative: publish',
      'initiative: nothing',
      /learn-\w+\.yaml field needs: there is no initiative "nothing/,
    ],
    [
      /^decisions\/do-we/,
      "choice: 'Yes'",
      'choice: No way',
      /decision do-we-\w+ field choice: it is "Yes" and cannot become "No way"/,
    ],
    [
      /^initiatives\/publish/,
      'state: approved',
      'state: closed',
      /field state: from approved it can become in-flight/,
    ],
  ] as const)('are refused with file, line and field: %s %s', async (path, from, to, message) => {
    expect(await refusal(changed(path, from, to))).toMatch(message);
  });

  it('name the line on which the field stands', async () => {
    const bad = changed(/^initiatives\/publish/, 'currency: EUR', 'currency: Euro');
    const file = bad.find(({ path }) => path.startsWith('initiatives/publish'));
    const line = file?.text.split('\n').findIndex((each) => each.startsWith('currency'));

    expect(await refusal(bad)).toContain(`line ${(line ?? 0) + 1} field currency`);
  });

  it('such as none, others, and the same name twice', async () => {
    const [file] = files.filter(({ path }) => path.startsWith('objectives/'));

    expect(await refusal([])).toContain('the folder has no file of a strategy');
    expect(await refusal([{ path: 'notes.yaml', text: '' }])).toContain('notes.yaml: no file of');
    expect(
      await refusal([...files, { path: 'objectives/x.yaml', text: file?.text ?? '' }]),
    ).toMatch(/field id: objective \S+ stands in \S+ already/);
  });
});
