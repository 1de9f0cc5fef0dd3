// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let test: TestOffice;
let repository: TestRepository;
let repositoryId: number;
beforeAll(async () => {
  test = await openTestOffice();
  repository = makeTestRepository('lamp');
  repository.commit({
    'package-lock.json': packageLock({ oil: 'GPL-3.0-only', wick: 'MIT OR AGPL-3.0-only' }),
  });
  repositoryId = await test.scan(repository.folder);
});
afterAll(async () => {
  await test.close();
  repository.remove();
});

const at = () => test.office.clock.now();
const reason = 'Read the texts.';

async function component(name: string) {
  const query = { search: name, sort: 'name', order: 'asc', limit: 1 } as const;
  const { items } = await test.office.compliance.components(test.principal, query);
  const [found] = items;
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

async function decide(name: string, input: object) {
  const { office, principal } = test;
  const { id } = await component(name);
  const whole = {
    kind: 'conclude',
    scope: { kind: 'organisation' },
    license: 'MIT',
    reason,
    ...input,
  } as const;
  const made = await office.curations.decide(principal, id, whole, at());
  await office.compliance.judge(principal, at());
  return made;
}

it('judges by what was decided, and by the facts again when it is undone', async () => {
  const { office, principal } = test;
  expect((await component('oil')).verdict).toBe('forbidden');

  const made = await decide('oil', { kind: 'curate', license: 'MIT' });

  expect(await component('oil')).toMatchObject({
    verdict: 'allowed',
    license: 'MIT',
    openFindings: 0,
  });
  expect((await office.components.get(principal, (await component('oil')).id)).license).toBe(
    'GPL-3.0-only',
  );
  await office.curations.undo(
    principal,
    { id: made.id, why: 'wrong', revision: made.revision },
    at(),
  );
  const { components } = await office.compliance.judge(principal, at());
  expect(components).toBe(1);
  expect(await component('oil')).toMatchObject({ verdict: 'forbidden', license: 'GPL-3.0-only' });
  await expect(
    office.curations.undo(principal, { id: made.id, why: 'twice', revision: made.revision }, at()),
  ).rejects.toMatchObject({
    code: 'compliance/decision-changed',
  });
});

it('concludes for one repository only', async () => {
  const made = await decide('oil', { scope: { kind: 'repository', id: repositoryId } });

  expect(await component('oil')).toMatchObject({ verdict: 'allowed', license: 'GPL-3.0-only' });
  await test.office.curations.undo(
    test.principal,
    { id: made.id, why: 'done', revision: made.revision },
    at(),
  );
  await test.office.compliance.judge(test.principal, at());
});

it('says beforehand what would change', async () => {
  const { office, principal } = test;
  const { id } = await component('oil');
  const input = {
    kind: 'curate',
    scope: { kind: 'organisation' },
    license: 'mit',
    reason,
  } as const;

  const preview = await office.curations.preview(principal, id, input, at());

  expect(preview).toMatchObject({
    license: 'MIT',
    effects: [
      {
        version: '1.0.0',
        repositories: 1,
        licenseBefore: 'GPL-3.0-only',
        licenseAfter: 'MIT',
        verdictBefore: 'forbidden',
        verdictAfter: 'allowed',
      },
    ],
  });
  expect((await component('oil')).verdict).toBe('forbidden');
});

it('chooses among what is offered, and nothing else', async () => {
  const made = await decide('wick', { kind: 'choose', license: 'MIT' });

  expect((await component('wick')).license).toBe('MIT');
  expect(await decide('wick', { kind: 'choose', license: 'MIT' })).toEqual(made);
  await expect(decide('wick', { kind: 'choose', license: 'ISC' })).rejects.toMatchObject({
    code: 'compliance/no-such-choice',
  });
});

it('keeps decisions as a file, and takes it over once', async () => {
  const { office, principal } = test;
  await decide('wick', { kind: 'choose', license: 'MIT' });
  const yaml = await office.curations.exportFile(principal, () => undefined);
  const names = { idOf: () => undefined };
  const importing = (text: string, isTrial = true) =>
    office.curations.import(
      principal,
      { files: [{ yaml: text, source: 'curations.yaml' }], names, isTrial },
      at(),
    );

  expect(await importing(yaml, false)).toMatchObject({ added: 0, replaced: 0, known: 1 });
  const changed = yaml.replace('license: MIT\n', 'license: AGPL-3.0-only\n');
  expect(await importing(changed)).toMatchObject({
    added: 0,
    replaced: 1,
    changes: [
      {
        was: 'MIT',
        license: 'AGPL-3.0-only',
        effects: [{ version: '1.0.0', verdictBefore: 'allowed', verdictAfter: 'forbidden' }],
      },
    ],
    problems: [],
  });
  const other = '  - { package: pkg:npm/oil, kind: curate, license: ISC, reason: Read it. }\n';
  const strange = other.replace('kind: curate', 'kind: conclude, repository: nowhere');
  const doubled = other.replace('ISC', 'Zlib');
  const taken = await importing(yaml + other + strange + doubled, false);
  expect(taken).toMatchObject({ added: 1, replaced: 0, known: 1 });
  expect(taken.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('decision 3 (pkg:npm/oil): it is for the repository "nowhere"'),
    expect.stringContaining('decision 4 (pkg:npm/oil): the files say ISC'),
  ]);
  await office.compliance.judge(principal, at());
  expect(await component('oil')).toMatchObject({ license: 'ISC', verdict: 'allowed' });
});

it.each([
  [{ license: 'made up' }, 'compliance/bad-license'],
  [{ versions: 'from 1' }, 'compliance/bad-range'],
  [{ kind: 'curate', scope: { kind: 'repository', id: 1 } }, 'compliance/bad-scope'],
])('refuses %j', async (input, code) => {
  await expect(decide('oil', input)).rejects.toMatchObject({ code });
});

it('lets nobody decide who may only look', async () => {
  const { office, principal } = test;
  const { id } = await component('oil');
  const input = {
    kind: 'curate',
    scope: { kind: 'organisation' },
    license: 'MIT',
    reason,
  } as const;

  await expect(
    office.curations.decide({ ...principal, role: 'auditor' }, id, input, at()),
  ).rejects.toMatchObject({ code: 'compliance/only-leads-decide' });
});
