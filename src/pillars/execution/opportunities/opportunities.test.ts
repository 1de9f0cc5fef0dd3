// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at } from '../opened.fixture.ts';
import { type Opportunities, openOpportunities } from './index.ts';

const LAMP = 'github.com/ada/lamp';
const NOW = at('2026-06-01T10:00:00Z');
const LATER = at('2026-06-09T10:00:00Z');

let test: TestStorage;
let lead: Principal;
let member: Principal;
let opportunities: Opportunities;
beforeAll(async () => {
  test = await createTestStorage();
  opportunities = openOpportunities(test.storage);
});
beforeEach(async () => {
  lead = await test.anotherOrganisation();
  member = { ...lead, actor: 'account:2', role: 'member' };
});
afterAll(() => test.close());

function takeUp(principal = member, key?: string) {
  const wanted = {
    project: LAMP,
    what: ' Mend the wick ',
    issueAddress: `https://${LAMP}/issues/7`,
  };
  return opportunities.takeUp(principal, wanted, { at: NOW, key });
}

describe('taking up', () => {
  it('goes from taken to merged, with the days of each step', async () => {
    const id = await takeUp();
    const changeAddress = `https://${LAMP}/pull/8`;
    await opportunities.tellOutcome(
      member,
      { id, revision: 1, to: 'submitted', changeAddress },
      NOW,
    );
    await opportunities.tellOutcome(
      member,
      { id, revision: 2, to: 'merged', note: 'In 2.0' },
      LATER,
    );

    const [one] = (await opportunities.choices(lead)).undertakings;
    expect(one).toMatchObject({
      project: LAMP,
      what: 'Mend the wick',
      state: 'merged',
      changeAddress,
      submittedAt: NOW,
      endedAt: LATER,
      note: 'In 2.0',
      next: [],
    });
  });

  it('is done once for the same request', async () => {
    expect(await takeUp(member, 'k')).toBe(await takeUp(member, 'k'));
    expect((await opportunities.choices(lead)).undertakings).toHaveLength(1);
  });

  it.each([
    ['a step that is left out', { to: 'merged', revision: 1 }, 'execution/no-such-outcome'],
    ['an old state', { to: 'submitted', revision: 9 }, 'execution/changed-meanwhile'],
    [
      'no address',
      { to: 'submitted', revision: 1, changeAddress: 'javascript:alert(1)' },
      'execution/no-address',
    ],
  ] as const)('refuses %s', async (_, told, code) => {
    const id = await takeUp();

    await expect(opportunities.tellOutcome(member, { id, ...told }, NOW)).rejects.toMatchObject({
      code,
    });
  });

  it('is told by who took it or by a lead, and auditors only look', async () => {
    const id = await takeUp();
    const told = { id, revision: 1, to: 'dropped' } as const;
    const other: Principal = { ...member, actor: 'account:3' };
    const auditor: Principal = { ...member, role: 'auditor' };

    await expect(opportunities.tellOutcome(other, told, NOW)).rejects.toMatchObject({
      code: 'execution/not-yours',
    });
    await expect(takeUp(auditor)).rejects.toMatchObject({ code: 'execution/auditors-only-look' });
    await opportunities.tellOutcome(lead, told, NOW);
    expect((await opportunities.choices(lead)).undertakings[0]?.state).toBe('dropped');
  });

  it.each([
    [{ project: 'lamp', what: 'x' }, 'execution/no-such-project'],
    [{ project: LAMP, what: ' ' }, 'execution/no-words'],
  ])('refuses %j', async (wanted, code) => {
    await expect(opportunities.takeUp(member, wanted, { at: NOW })).rejects.toMatchObject({ code });
  });
});

describe('choices', () => {
  it('remembers what is not for me, for me alone, until I take it back', async () => {
    await opportunities.setAside(member, { project: LAMP }, NOW);
    await opportunities.setAside(member, { project: LAMP, reason: 'No Rust' }, LATER);

    expect([...(await opportunities.choices(member)).setAside]).toEqual([LAMP]);
    expect([...(await opportunities.choices(lead)).setAside]).toEqual([]);
    await opportunities.takeBack(member, LAMP);
    expect([...(await opportunities.choices(member)).setAside]).toEqual([]);
  });

  it('joins a project to what the office wants, by leads only', async () => {
    const link = { project: LAMP, kind: 'objective', targetId: 4 } as const;
    await opportunities.join(lead, link, NOW);
    await opportunities.join(lead, link, NOW);

    expect((await opportunities.choices(member)).links).toEqual([link]);
    await expect(opportunities.join(member, link, NOW)).rejects.toMatchObject({
      code: 'execution/only-leads-join',
    });
    await opportunities.part(lead, link);
    await expect(opportunities.part(lead, link)).rejects.toMatchObject({
      code: 'execution/no-such-link',
    });
  });

  it('is kept from other organisations', async () => {
    await takeUp();
    const stranger = await test.anotherOrganisation();

    expect(await opportunities.choices(stranger)).toEqual({
      undertakings: [],
      setAside: new Set(),
      links: [],
    });
  });
});
