// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBill, bill, component } from './bill.fixture.ts';
import { diffSboms } from './diff-sboms.ts';

const MIT = { licenses: [{ expression: 'MIT' }] };

it('tells what came, went and changed', () => {
  const before = bill([
    component('pkg:npm/gone@1'),
    component('pkg:npm/newer@1'),
    component('pkg:npm/relicensed@1', MIT),
    component('pkg:npm/same@1', MIT),
  ]);
  const after = bill([
    component('pkg:npm/come@2'),
    component('pkg:npm/newer@2'),
    component('pkg:npm/relicensed@1', { licenses: [{ expression: 'BUSL-1.1' }] }),
    component('pkg:npm/same@1', MIT),
  ]);

  expect(diffSboms(before, after)).toEqual({
    added: [{ package: 'pkg:npm/come', version: '2' }],
    removed: [{ package: 'pkg:npm/gone', version: '1' }],
    versionChanged: [{ package: 'pkg:npm/newer', from: ['1'], to: ['2'] }],
    licenseChanged: [
      { package: 'pkg:npm/relicensed', version: '1', from: ['MIT'], to: ['BUSL-1.1'] },
    ],
  });
});

it('counts one more version of a package as added, not as changed', () => {
  const one = bill([component('pkg:npm/a@1')]);
  const both = bill([component('pkg:npm/a@1'), component('pkg:npm/a@2')]);

  expect(diffSboms(one, both)).toMatchObject({ added: [{ version: '2' }], versionChanged: [] });
  expect(diffSboms(both, one)).toMatchObject({ removed: [{ version: '2' }], versionChanged: [] });
});

it('knows a component without package URL by its name', () => {
  const named = { id: 'x', name: 'wick', group: 'org.example', version: '1' };

  expect(diffSboms(bill([]), bill([named])).added).toEqual([
    { package: 'org.example/wick', version: '1' },
  ]);
});

it('finds nothing between a bill and itself', () => {
  const nothing = { added: [], removed: [], versionChanged: [], licenseChanged: [] };

  fc.assert(
    fc.property(anyBill, (sbom) => {
      expect(diffSboms(sbom, sbom)).toEqual(nothing);
    }),
  );
});

it('is the same backwards', () => {
  fc.assert(
    fc.property(anyBill, anyBill, (a, b) => {
      const there = diffSboms(a, b);
      const back = diffSboms(b, a);

      expect(back.removed).toEqual(there.added);
      expect(back.versionChanged).toEqual(
        there.versionChanged.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })),
      );
    }),
  );
});
