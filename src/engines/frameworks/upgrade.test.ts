// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { claim, framework, link } from './frameworks.fixture.ts';
import { upgradeClaims } from './index.ts';

const OLD = framework('old', { r: ['1', '2', '3', '4'] });
const NEW = framework('new', { r: ['10', '11', '20', '30'] });
const LINKS = [
  link('old/1', 'equal', 'new/10'),
  link('old/1', 'related', 'new/11'),
  link('new/20', 'covers', 'old/2'),
  link('old/3', 'partly', 'new/30'),
];

it('carries a claim to the item that means the same, and nowhere else', () => {
  const { carried } = upgradeClaims([claim('old/1', 'yes')], LINKS, { from: OLD, to: NEW });
  expect(carried).toMatchObject([{ to: 'new/10', state: 'yes', needsReview: false }]);
});

it('carries a yes as partly, to be looked at, where the new item asks for something else', () => {
  const claims = [claim('old/2', 'yes'), claim('old/3', 'no')];
  const { carried } = upgradeClaims(claims, LINKS, { from: OLD, to: NEW });
  expect(carried).toMatchObject([
    { to: 'new/20', state: 'partly', needsReview: true },
    { to: 'new/30', state: 'no', needsReview: true },
  ]);
});

it('keeps what leads nowhere, and says what nobody has claimed yet', () => {
  const lost = claim('old/4', 'yes');
  const { kept, unclaimed } = upgradeClaims([lost], LINKS, { from: OLD, to: NEW });
  expect(kept).toEqual([lost]);
  expect(unclaimed).toEqual(['new/10', 'new/11', 'new/20', 'new/30']);
});
