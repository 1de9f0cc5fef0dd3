// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/spdx.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { canonicalLicenseId } from '../expression/index.ts';
import { FSF_FREE } from './fsf-free.ts';
import { classOf, licenseInfo } from './index.ts';
import { CLASS_ROWS } from './license-classes.ts';

describe('classOf', () => {
  it.each([
    ['MIT', 'permissive'],
    ['apache-2.0', 'permissive'],
    ['CC0-1.0', 'public-domain'],
    ['LGPL-2.1-or-later', 'weak-copyleft'],
    ['MPL-2.0', 'weak-copyleft'],
    ['GPL-2.0+', 'strong-copyleft'],
    ['GPL-3.0-only', 'strong-copyleft'],
    ['AGPL-3.0-only', 'network-copyleft'],
    ['BUSL-1.1', 'source-available'],
    ['SSPL-1.0', 'source-available'],
    ['PolyForm-Noncommercial-1.0.0', 'source-available'],
    ['CC-BY-NC-SA-4.0', 'source-available'],
    ['CC-BY-4.0', 'permissive'],
    ['CC-BY-SA-4.0', 'strong-copyleft'],
    ['OFL-1.1', 'font'],
    ['GFDL-1.3-only', 'documentation'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'weak-copyleft'],
    ['GPL-2.0-only WITH Linux-syscall-note', 'strong-copyleft'],
    ['Apache-2.0 WITH LLVM-exception', 'permissive'],
    ['LicenseRef-Ours', 'unknown'],
    ['MIT OR ISC', 'unknown'],
    ['no licence at all', 'unknown'],
  ])('%s is %s', (license, kind) => {
    expect(classOf(license)).toBe(kind);
  });

  it('knows every licence that the OSI approved', () => {
    const approved = Object.entries(licenses).filter(([, row]) => row.osiApproved);

    expect(approved.filter(([id]) => classOf(id) === 'unknown').map(([id]) => id)).toEqual([]);
  });

  it('names only licences that exist, each in one row', () => {
    const ids = CLASS_ROWS.flatMap((row) => row.ids).filter((id) => !id.endsWith('*'));

    expect(ids.filter((id) => canonicalLicenseId(id) !== id)).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe('the list of the FSF', () => {
  it('names only licences that exist', () => {
    expect([...FSF_FREE].filter((id) => canonicalLicenseId(id) !== id)).toEqual([]);
  });
});

describe('licenseInfo', () => {
  it('answers with the list’s spelling', () => {
    expect(licenseInfo('gpl-2.0')).toEqual({
      id: 'GPL-2.0',
      name: 'GNU General Public License v2.0 only',
      osiApproved: true,
      fsfFree: true,
      deprecated: true,
      class: 'strong-copyleft',
      url: 'https://spdx.org/licenses/GPL-2.0.html',
    });
  });

  it('does not make up a licence', () => {
    expect(licenseInfo('GPL-9.0')).toBeUndefined();
  });
});
