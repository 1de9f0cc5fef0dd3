// SPDX-License-Identifier: Apache-2.0
import type { Column } from '../../shell/data-table.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { hoursText } from '../capacity/heat-table.tsx';
import { MoveOffer } from './move-offer.tsx';
import { offerStateWords } from './offer-words.ts';
import type { Offer, OpenRole } from './offers.data.ts';

/** Who offers what, for which role, and what can be done about it. */
export function offerColumns(roles: readonly OpenRole[]): readonly Column<Offer>[] {
  return [
    {
      id: 'offerer',
      header: 'Who',
      cell: ({ offerer, kind, note, skills }) => (
        <>
          {offerer}
          {kind === 'partner' && ' (partner)'}
          <div className={text.small}>
            {[skills.join(', '), note].filter((part) => part !== '').join('; ')}
          </div>
        </>
      ),
    },
    {
      id: 'hours',
      header: 'Hours',
      numeric: true,
      cell: ({ hours, givenHours }) =>
        givenHours === undefined ? hoursText(hours) : `${hoursText(givenHours)} given`,
    },
    {
      id: 'days',
      header: 'When',
      wideOnly: true,
      cell: ({ start, finish }) => `${start} to ${finish}`,
    },
    { id: 'role', header: 'For', cell: (offer) => <For offer={offer} /> },
    {
      id: 'state',
      header: 'State',
      cell: ({ state, reason }) => (
        <>
          <Status {...offerStateWords[state]} />
          {reason !== '' && <div className={text.small}>{reason}</div>}
        </>
      ),
    },
    {
      id: 'do',
      header: 'What to do',
      cell: (offer) => (
        <div className={text.row}>
          {offer.next.map((to) => (
            <MoveOffer key={to} offer={offer} to={to} roles={roles} />
          ))}
        </div>
      ),
    },
  ];
}

function For({ offer }: { readonly offer: Offer }) {
  const { roleTitle, initiativeTitle, roles, state } = offer;
  if (roleTitle !== undefined) return `${roleTitle} (${initiativeTitle})`;
  const fitting = roles.map(({ name }) => name).join('; ');
  if (state !== 'offered') return 'whatever fits';
  return fitting === '' ? 'whatever fits; no open role does now' : `whatever fits: ${fitting}`;
}
