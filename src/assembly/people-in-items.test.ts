// SPDX-License-Identifier: Apache-2.0
// Wei Wang commits in "wick" alone; elsewhere there are only issues and mails of hers, or of somebody who is called the same there.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { importFile } from './forges/import-file.ts';
import { metricFacts } from './metric-facts.ts';
import {
  makeTestRepository,
  openTestOffice,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

// 2026-05-28
const NOW = instantOfUnixSeconds(1_780_000_000);
const WEI = ['Wei Wang <7+wei@users.noreply.github.com>', 'Lamp Keeper <wei@x.example>'];
const BO = 'Bo Ek <bo@y.example>';
const [GITHUB, OTHER] = ['https://github.com', 'https://code.example'];
const ISSUE = {
  ...{ kind: 'issue' as const, number: 1, title: 'It smokes', address: '', state: 'open' as const },
  ...{ association: 'none' as const, openedAt: NOW, updatedAt: NOW },
  ...{ isDraft: false, labels: [], assignees: [] },
};
const what = { action: 'test', subject: 'forges' };

let test: TestOffice;
const repositories: TestRepository[] = [];
let before: ReadonlyMap<number, string>;
beforeAll(async () => {
  test = await openTestOffice();
  await scanned('wick', ...WEI, WEI[1] ?? '');
  await onForge(await scanned('asked', BO), GITHUB, { author: 'Wei' });
  await onForge(await scanned('answered', BO), GITHUB, { author: 'bo', actor: 'wei' });
  await onForge(await scanned('namesake', BO), OTHER, { author: 'wei', actor: 'wei' });
  await onForge(await scanned('quiet', BO), GITHUB, { author: 'bo', actor: 'weiwei' });
  await mailed(await scanned('mailed', BO), 'wei@x.example');
  await test.office.jobs.idle();
  await test.office.jobs.stop();
});
afterAll(async () => {
  await test.close();
  for (const repository of repositories) repository.remove();
});
beforeEach(async () => {
  before = await metricFacts(test.office).revisions(test.principal);
});

async function scanned(name: string, ...authors: readonly string[]): Promise<number> {
  const repository = makeTestRepository(name);
  repositories.push(repository);
  for (const [n, author] of authors.entries()) {
    repository.commit({ [`file-${n}`]: author });
    repository.git('commit', '-q', '--amend', '--no-edit', `--author=${author}`);
  }
  return test.scan(repository.folder);
}

/** Reads a forge to its end that has one issue, with a comment where somebody is named for it. */
async function onForge(
  repositoryId: number,
  address: string,
  { author, actor }: { readonly author: string; readonly actor?: string },
): Promise<void> {
  const { office, principal } = test;
  const { forges } = office;
  const account = (login: string) => ({ login, actorClass: 'human' as const });
  const known = (await forges.all(principal)).find((one) => one.address === address);
  await office.storage.write(principal, what, async (tx) => {
    const forge = { kind: 'gitea', address, apiAddress: address };
    const forgeId = known?.id ?? (await forges.add(tx, principal, forge, NOW));
    const path = `ada/${repositoryId}`;
    await forges.connect(tx, principal, { repositoryId, forgeId, path }, NOW);
    const item = { ...ISSUE, author: account(author) };
    const event = { id: '1', kind: 'commented', at: NOW, actor: account(actor ?? author) } as const;
    const events = actor === undefined ? [] : [{ item: ISSUE, event }];
    await forges.record(tx, repositoryId, { items: [item], events });
    await forges.recordOutcome(tx, repositoryId, { at: NOW, isWhole: true, problems: [] });
  });
}

async function mailed(repositoryId: number, from: string): Promise<void> {
  const head = ['Message-ID: <q@x>', `From: Wei <${from}>`, 'Date: 7 Sep 2026 09:00:00 +0000'];
  const lines = ['From x Mon Sep  7 09:00:00 2026', ...head, 'Subject: Longer wicks', '', 'Words'];
  const wish = { repositoryId, kind: 'mbox', name: 'lamp-devel', lines } as const;
  expect(await importFile(test.office, test.principal, wish)).toMatchObject({ items: 1 });
}

/** Names of the repositories of which something else is known since the test began. */
async function touched(): Promise<readonly string[]> {
  const { office, principal } = test;
  const now = await metricFacts(office).revisions(principal);
  const all = await office.portfolio.all(principal);
  return all.filter(({ id }) => now.get(id) !== before.get(id)).map(({ name }) => name);
}

/** The identity with the address that begins so, and whose it is. */
async function behind(email: string): Promise<{ readonly id: number; readonly person: number }> {
  const [found] = await test.office.storage.read(test.principal, (tx) =>
    tx.query<{ id: number; person: number }>(
      `SELECT id, person_id AS person FROM activity_identity JOIN activity_member ON identity_id = id
       WHERE starts_with(email, $1)`,
      [email],
    ),
  );
  if (found === undefined) throw new Error(`Nobody has ${email}`);
  return found;
}

it('a merge touches where only accounts of the person are, on that forge alone', async () => {
  const { office, principal } = test;
  const [hidden, own] = [await behind('7+wei'), await behind('wei@x')];
  expect(hidden.person).not.toBe(own.person);
  const decision = { pairs: [[hidden.id, own.id] as const], verdict: 'same' as const };

  await office.whoIsWho.decide(principal, decision, office.clock.now());

  // The mails are of the one whose commits were more: there nothing else is known.
  expect(await touched()).toEqual(['answered', 'asked', 'wick']);
});

it('for whom somebody works touches where any account or address of theirs is', async () => {
  const { office, principal } = test;
  const { person: personId } = await behind('wei@x');
  const acme = { personId, organisation: 'Acme', from: '2025-01-01', until: '2027-01-01' };

  await office.whoIsWho.addAffiliation(principal, acme, office.clock.now());

  expect(await touched()).toEqual(['answered', 'asked', 'mailed', 'wick']);
});

it('who is erased leaves no account behind', async () => {
  const { office, principal } = test;
  const { person } = await behind('7+wei');
  const { eraseAccounts } = office.forges;

  await office.whoIsWho.erase(principal, person, { at: office.clock.now(), eraseAccounts });

  const left = await office.storage.read(principal, (tx) =>
    tx.query<{ name: string; login: string }>(
      `SELECT name, login FROM forges_account JOIN portfolio_repository ON id = repository_id
       WHERE login IN ('wei', 'weiwei', 'wei@x.example') ORDER BY name`,
    ),
  );
  expect(left).toEqual([
    { name: 'namesake', login: 'wei' },
    { name: 'quiet', login: 'weiwei' },
  ]);
});
