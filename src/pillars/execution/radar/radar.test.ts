// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, compared, MARCH, onTrial } from '../adoption/opened.fixture.ts';
import { openRadar } from './index.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const APRIL = at('2026-04-02T08:00:00Z');
const RUST = { name: 'Rust', quadrant: 2, ring: 'assess', reason: 'Two teams ask for it' } as const;
const EDITION = { title: 'Spring', note: '' };

describe('the radar', () => {
  it('is drawn from adoptions: compared is assess, on trial is trial, chosen is adopt, the rest is hold', async () => {
    const all = await onTrial(test);
    const { principal, adoptions, id, lamp } = all;
    const radar = openRadar(test.storage);
    const rings = async () =>
      (await radar.now(principal)).blips.map(({ name, ring }) => `${name} ${ring}`);

    const tried = await rings();
    const decision = {
      verdict: 'adopt',
      candidateId: lamp,
      reason: 'Best',
      decidedBy: 'Ada',
    } as const;
    const late = { withoutTrial: 'Known', reviewOn: '2026-09-30' };
    await adoptions.decide(principal, { id, revision: 5, ...decision, ...late }, APRIL);
    const decided = await radar.now(principal);
    await adoptions.move(principal, { id, revision: 6, to: 'given-up', reason: 'No' }, APRIL);

    expect(tried).toEqual(['Lamp trial', 'Wick assess']);
    expect(decided.blips).toMatchObject([
      { name: 'Lamp', ring: 'adopt', adoptionId: id, since: APRIL },
      { name: 'Wick', ring: 'hold', reason: 'Lamp was chosen for “A wiki for the harbour”.' },
    ]);
    expect(await rings()).toEqual([]);
  });

  it('shows what moved since the last edition, and editions stay', async () => {
    const { principal, adoptions, id, lamp, wick } = await compared(test);
    const radar = openRadar(test.storage);
    const first = await radar.publish(principal, EDITION, MARCH);
    await radar.set(principal, RUST, MARCH);
    await radar.set(principal, { ...RUST, name: 'Wick', quadrant: 1, ring: 'hold' }, MARCH);
    await adoptions.leaveOut(principal, { id: wick, revision: 2, reason: 'Sold' });
    const trial = { start: '2026-03-02', finish: '2026-03-31', questions: [] };
    const criteria = [{ title: 'It runs' }];
    await adoptions.planTrial(principal, {
      id,
      revision: 3,
      ...trial,
      criteria,
      candidateIds: [lamp],
    });
    await adoptions.move(principal, { id, revision: 4, to: 'on-trial' }, MARCH);

    const { blips, editions } = await radar.now(principal);
    expect(blips.map(({ name, moved, from }) => [name, moved, from])).toEqual([
      ['Lamp', 'in', 'assess'],
      ['Wick', 'out', 'assess'],
      ['Rust', 'new', undefined],
    ]);
    expect(editions).toMatchObject([{ id: first, blips: 2 }]);
    const kept = await radar.edition(principal, first);
    expect(kept.blips).toMatchObject([{ ring: 'assess', moved: 'none' }, { ring: 'assess' }]);
  });

  it('counts what is set by hand before an adoption, and says where they differ', async () => {
    const { principal, id } = await compared(test);
    const radar = openRadar(test.storage);
    await radar.set(principal, { ...RUST, name: 'lamp', quadrant: 1, ring: 'hold' }, APRIL);

    const { blips, entries } = await radar.now(principal);
    expect(blips[1]).toMatchObject({
      ring: 'hold',
      adoptionId: id,
      reason: 'Two teams ask for it. Its adoption would put it to assess.',
    });
    const [entry] = entries;
    const away = { id: entry?.id ?? 0, revision: 1, reason: 'A mistake' };
    await radar.remove(principal, away);
    expect((await radar.now(principal)).blips[0]).toMatchObject({ name: 'Lamp', ring: 'assess' });
    await expect(radar.remove(principal, away)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('has quadrants that the organisation names, and two who name them are told', async () => {
    const principal = await test.anotherOrganisation();
    const radar = openRadar(test.storage);
    const quadrants = ['Code', 'Data', 'Ports', 'Ropes'];
    await radar.nameQuadrants(principal, { quadrants, revision: 0 });

    expect(await radar.quadrants(principal)).toEqual(quadrants);
    await expect(radar.nameQuadrants(principal, { quadrants, revision: 0 })).rejects.toMatchObject({
      kind: 'stale',
    });
    await expect(
      radar.nameQuadrants(principal, { quadrants: ['A', 'A', 'B', 'C'], revision: 1 }),
    ).rejects.toMatchObject({ code: 'execution/bad-quadrants' });
  });

  it('refuses an entry twice, without a reason, and an empty edition; and is for leads', async () => {
    const principal = await test.anotherOrganisation();
    const radar = openRadar(test.storage);
    await expect(radar.publish(principal, EDITION, MARCH)).rejects.toMatchObject({
      code: 'execution/bad-edition',
    });
    await radar.set(principal, RUST, MARCH);

    await expect(radar.set(principal, { ...RUST, name: 'rust ' }, MARCH)).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(
      radar.set(principal, { ...RUST, name: 'Zig', reason: ' ' }, MARCH),
    ).rejects.toMatchObject({ code: 'execution/bad-blip' });
    const member = { ...principal, role: 'member' as const };
    await expect(radar.publish(member, EDITION, MARCH)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  });
});
