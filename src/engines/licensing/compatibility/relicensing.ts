// SPDX-License-Identifier: Apache-2.0
// A table: licences that let a work, or a copy of it, go on under another licence. Each row names the clause that says so.

export interface Relicensing {
  /** Ids of today without `-or-later`, separated by blanks. */
  readonly from: string;
  readonly to: string;
  readonly clause: string;
  /** The clause names this version and no later one. */
  readonly thisVersionOnly?: true;
  /** Only under a condition that the id does not tell. */
  readonly only?: string;
}

const GPL = 'GPL-2.0-only GPL-3.0-only';

export const RELICENSINGS: readonly Relicensing[] = [
  {
    from: 'LGPL-2.0-only LGPL-2.1-only',
    to: GPL,
    clause: 'section 3',
  },
  { from: 'LGPL-3.0-only', to: 'GPL-3.0-only', clause: 'section 2(b)' },
  {
    from: 'MPL-2.0',
    to: 'GPL-2.0-only GPL-3.0-only LGPL-2.1-only LGPL-3.0-only AGPL-3.0-only',
    clause: 'section 3.3',
  },
  { from: 'MPL-1.0 MPL-1.1', to: 'MPL-2.0-no-copyleft-exception', clause: 'section 6.2' },
  { from: 'MPL-1.0', to: 'MPL-1.1', clause: 'section 6.2' },
  { from: 'MPL-2.0', to: 'MPL-2.0-no-copyleft-exception', clause: 'section 3.1' },
  {
    from: 'EPL-2.0',
    to: `${GPL} LGPL-2.1-only LGPL-3.0-only AGPL-3.0-only`,
    clause: 'section 3.2(a)',
    only: 'Only where its author named that licence as a secondary licence (Exhibit A).',
  },
  { from: 'EPL-1.0', to: 'EPL-2.0', clause: 'section 7' },
  { from: 'CPL-1.0', to: 'EPL-1.0', clause: 'section 7' },
  { from: 'CDDL-1.0', to: 'CDDL-1.1', clause: 'section 4.2' },
  {
    from: 'EUPL-1.2',
    to: `${GPL} AGPL-3.0-only OSL-2.1 OSL-3.0 EPL-1.0 CECILL-2.0 CECILL-2.1 MPL-2.0 LGPL-2.1-only LGPL-3.0-only
      LiLiQ-R-1.1 LiLiQ-Rplus-1.1 EUPL-1.1`,
    clause: 'article 5 and appendix',
  },
  {
    from: 'EUPL-1.2',
    to: 'CC-BY-SA-3.0',
    clause: 'article 5 and appendix',
    only: 'Only for works that are no software.',
  },
  {
    from: 'EUPL-1.1',
    to: 'GPL-2.0-only OSL-2.1 OSL-3.0 CPL-1.0 EPL-1.0 CECILL-2.0',
    clause: 'article 5 and appendix',
  },
  { from: 'EUPL-1.1', to: 'EUPL-1.2', clause: 'article 5' },
  {
    from: 'EUPL-1.1',
    to: 'GPL-3.0-only AGPL-3.0-only CECILL-2.1 MPL-2.0 LGPL-2.1-only LGPL-3.0-only LiLiQ-R-1.1 LiLiQ-Rplus-1.1',
    clause: 'article 5',
    only: 'Only by way of EUPL-1.2, under which it may be passed on unless it says "version 1.1 only".',
  },
  { from: 'CECILL-2.0', to: GPL, clause: 'article 5.3.4' },
  {
    from: 'CECILL-2.1',
    to: `${GPL} AGPL-3.0-only EUPL-1.1 EUPL-1.2`,
    clause: 'article 5.3.4',
  },
  { from: 'CECILL-2.0', to: 'CECILL-2.1', clause: 'article 12.3' },
  { from: 'CECILL-C', to: 'CECILL-2.0 CECILL-2.1', clause: 'article 5.3.4' },
  { from: 'CECILL-B', to: 'CECILL-2.0 CECILL-2.1 CECILL-C', clause: 'article 5.3.5' },
  {
    from: 'LiLiQ-R-1.1',
    to: `${GPL} LGPL-2.1-only LGPL-3.0-only MPL-2.0 EPL-1.0 CDDL-1.0 CPL-1.0 CECILL-2.1 CECILL-C EUPL-1.1 LiLiQ-Rplus-1.1`,
    clause: 'section 4.2',
  },
  {
    from: 'LiLiQ-Rplus-1.1',
    to: `${GPL} EPL-1.0 CPL-1.0 CECILL-2.1 EUPL-1.1`,
    clause: 'section 4.2',
  },
  {
    from: 'Artistic-2.0',
    to: `${GPL} LGPL-2.1-only LGPL-3.0-only AGPL-3.0-only`,
    clause: 'section (4)(c)(ii)',
  },
  {
    from: 'Ruby',
    to: GPL,
    clause: 'section 2',
    only: 'Only where the software is offered under the GPL or a BSD licence as well, as Ruby itself is.',
  },
  {
    from: 'CC-BY-SA-4.0',
    to: 'GPL-3.0-only',
    clause: 'section 3(b)(1)',
    thisVersionOnly: true,
  },
  { from: 'CC-BY-SA-4.0', to: 'LAL-1.3', clause: 'section 3(b)(1)' },
  { from: 'CC-BY-SA-3.0', to: 'CC-BY-SA-4.0', clause: 'section 4(b)' },
  {
    from: 'CC-BY-SA-2.0 CC-BY-SA-2.5',
    to: 'CC-BY-SA-3.0 CC-BY-SA-4.0',
    clause: 'section 4(b)',
  },
  { from: 'CC-BY-SA-2.0', to: 'CC-BY-SA-2.5', clause: 'section 4(b)' },
  { from: 'Sleepycat', to: GPL, clause: 'third condition' },
];

/** Works under the two licences may be linked into one; each part stays under its own. */
export const COMBINATIONS: readonly {
  readonly outbound: string;
  readonly inbound: string;
  readonly clause: string;
}[] = [
  { outbound: 'GPL-3.0-only', inbound: 'AGPL-3.0-only', clause: 'GPL-3.0 section 13' },
  { outbound: 'AGPL-3.0-only', inbound: 'GPL-3.0-only', clause: 'AGPL-3.0 section 13' },
];

/** An exception of the outbound work that lets it be linked with a licence that would not be compatible. */
export const LINKING_PERMISSIONS: readonly {
  readonly exceptions: string;
  readonly inbound: string;
}[] = [
  {
    exceptions:
      'openvpn-openssl-exception x11vnc-openssl-exception cryptsetup-OpenSSL-exception vsftpd-openssl-exception',
    inbound: 'OpenSSL OpenSSL-standalone SSLeay-standalone',
  },
];

/** Licences that follow a work made of theirs, while what counts as such a work is for the law, and experts differ on linking. */
export const FOLLOWS_DERIVED_WORKS = `EUPL-1.0 EUPL-1.1 EUPL-1.2 OSL-3.0 NPOSL-3.0 CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.5 CC-BY-SA-3.0
  CC-BY-SA-4.0 ODbL-1.0 UCL-1.0`;
