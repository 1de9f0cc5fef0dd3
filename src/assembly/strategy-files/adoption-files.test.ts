// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#model';
import { openTestOffice, type TestOffice } from '../office.fixture.ts';
import { programOf } from '../office.ts';
import { exportedFiles, importFiles, type StrategyFile } from './index.ts';
import { MARCH, writeAdoptionsAndPeople } from './written.fixture.ts';

const APPROVAL = { reason: 'Taken over', approver: 'The board' };

let test: TestOffice;
let files: readonly StrategyFile[];
beforeAll(async () => {
  test = await openTestOffice();
  await writeAdoptionsAndPeople(test);
  files = await exportedFiles(test.office, test.principal);
});
afterAll(() => test.close());

async function emptyOffice(name: string): Promise<Principal> {
  return programOf(await test.office.identity.ensureOrganisation(name));
}

function textOf(path: RegExp, all = files): string {
  return all.find((file) => path.test(file.path))?.text ?? '';
}

function changed(path: RegExp, from: string, to: string, all = files): readonly StrategyFile[] {
  expect(textOf(path, all)).toContain(from);
  return all.map((file) =>
    path.test(file.path) ? { ...file, text: file.text.replace(from, to) } : file,
  );
}

async function differences(into: Principal, wanted: readonly StrategyFile[]) {
  const lines = await importFiles(test.office, into, wanted);
  return lines.filter((line) => !line.startsWith(' '));
}

describe('adoptions, people, roles and the radar as files', () => {
  it('go out, into an empty office, and out again, byte for byte', async () => {
    const other = await emptyOffice('Second office');

    await importFiles(test.office, other, files, APPROVAL);

    expect(await exportedFiles(test.office, other)).toEqual(files);
    expect(await importFiles(test.office, other, files, APPROVAL)).toEqual([]);
    const { blips } = await test.office.radar.now(other);
    const mine = await test.office.radar.now(test.principal);
    const shown = (all: typeof blips) => all.map(({ key, ring, since }) => [key, ring, since]);
    expect(shown(blips)).toEqual(shown(mine.blips));
  });

  it('hold what people wrote, and neither leave nor offers that nobody agreed to', () => {
    const adoption = textOf(/^adoptions\//);
    const all = files.map(({ text }) => text).join('\n');

    for (const words of ["amount: '99.99'", 'discountPercent: 3.5', 'Too small', 'In 20 seconds'])
      expect(adoption).toContain(words);
    expect(adoption).toMatch(/logged: which-wiki-\w+\ninitiative: bring-the-wiki-\w+/);
    expect(textOf(/^people/)).toContain('hoursPerWeek: 7.25');
    expect(textOf(/^initiatives\/bring/)).toMatch(/offerer: Ada[\s\S]*hours: 3\n/);
    expect(textOf(/^radar/)).toContain('name: Rust');
    for (const words of ['away', 'Unheard']) expect(all).not.toContain(words);
  });

  it('change people, teams, roles and the radar by the usual verbs, and keep what is not in them', async () => {
    const other = await emptyOffice('Third office');
    await importFiles(test.office, other, files, APPROVAL);
    const [ada] = await test.office.capacity.resources(other);
    if (ada === undefined) throw new Error('Ada is gone');
    const leave = [{ start: '2026-08-01', finish: '2026-08-02', note: '' }];
    await test.office.capacity.changeResource(other, { ...ada, leave });
    const people = changed(/^people/, 'hoursPerWeek: 7.25', 'hoursPerWeek: 8');
    const roles = changed(/^initiatives\/bring/, 'hours: 20', 'hours: 30', people);
    const wanted = changed(/^radar/, 'ring: assess', 'ring: trial', roles);

    const shown = await differences(other, wanted);
    await importFiles(test.office, other, wanted, APPROVAL);

    expect(shown).toEqual([
      expect.stringMatching(/^~ person ada-\w+ hours: /),
      expect.stringMatching(/^~ role of bring-the-wiki-\w+: draw-icons-\w+ hours: 20 -> 30/),
      '~ radar Rust ring: "assess" -> "trial"',
    ]);
    expect(await exportedFiles(test.office, other)).toEqual(wanted);
    expect((await test.office.capacity.resources(other))[0]?.leave).toEqual(leave);
  });

  it('change an adoption that is still compared', async () => {
    const other = await emptyOffice('Fourth office');
    const id = await test.office.adoptions.add(
      other,
      { title: 'Mail', need: 'Letters', who: 'All', quadrant: 4, currency: 'EUR' },
      { at: MARCH },
    );
    const candidate = { adoptionId: id, name: 'Post', note: '' };
    await test.office.adoptions.addCandidate(other, candidate);
    const had = await exportedFiles(test.office, other);
    const scored = changed(
      /^adoptions/,
      'scores: []',
      'scores: [{ criterion: speed, score: 2, evidence: Timed, by: Eve, at: 2026-03-02T00:00:00Z }]',
      had,
    );
    const weighed = changed(
      /^adoptions/,
      'criteria: []',
      "criteria: [{ id: speed, title: Speed, scale: '', weight: 100 }]",
      scored,
    );
    const wanted = changed(/^adoptions/, 'state: needed', 'state: compared', weighed);

    await importFiles(test.office, other, wanted, APPROVAL);

    const found = await test.office.adoptions.one(other, id, MARCH);
    expect(found).toMatchObject({ state: 'compared', criteria: [{ key: 'speed', weight: 100 }] });
    expect(found.candidates).toMatchObject([
      { scores: { speed: { score: 2, evidence: 'Timed', by: 'lanthorn' } } },
    ]);
    expect(await differences(other, await exportedFiles(test.office, other))).toEqual([]);
  });

  it.each([
    [/^adoptions/, 'weight: 60', 'weight: 160', /line \d+ field criteria\.0\.weight: /],
    [/^adoptions/, 'mustHave: export', 'mustHave: import', /answers: there is no "import"/],
    [/^adoptions/, 'link: https://lamp.test/x', 'link: ftp://x', /field \S+link: an address/],
    [/^adoptions/, 'state: reviewed\nmust', 'state: decided\nmust', /from reviewed a file can/],
    [/^adoptions/, 'weight: 60', 'weight: 50', /field criteria: it is .* cannot become/],
    [/^adoptions/, 'name: Lamp', 'name: Wick', /field candidates: "Wick" is there twice/],
    [/^initiatives\/bring/, 'person: ada', 'person: eve', /field team: there is no person "eve/],
    [/^initiatives\/bring/, 'hours: 3\n', 'hours: 9\n', /hours agreed for \S+ \S+ field hours/],
    [/^people/, 'kind: person', 'kind: robot', /people\.yaml line \d+ field people\.0\.kind/],
    [/^radar/, 'ring: assess', 'ring: maybe', /radar\.yaml line \d+ field entries\.0\.ring/],
  ] as const)('are refused with file and field: %s %s', async (path, from, to, message) => {
    const bad = importFiles(test.office, test.principal, changed(path, from, to));

    await expect(bad).rejects.toMatchObject({
      code: 'strategy/bad-files',
      message: expect.stringMatching(message),
    });
  });

  it('an offer that was given since is not agreed again', async () => {
    const { offers } = await test.office.offers.board(test.principal);
    const given = offers.find(({ state }) => state === 'agreed');
    const move = { id: given?.id ?? 0, revision: given?.revision ?? 0, to: 'given' as const };
    await test.office.offers.move(test.principal, move, test.office.clock.now());

    const again = importFiles(test.office, test.principal, files);

    await expect(again).rejects.toThrow(/offer ada-\w+: it is given and cannot become agreed/);
  });
});
