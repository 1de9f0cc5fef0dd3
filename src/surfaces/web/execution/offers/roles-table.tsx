// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { hoursText } from '../capacity/heat-table.tsx';
import { CloseRole, EditRole } from './edit-role.tsx';
import { MakeOffer } from './make-offer.tsx';
import type { OpenRole } from './offers.data.ts';

const columns: readonly Column<OpenRole>[] = [
  {
    id: 'title',
    header: 'Role',
    cell: ({ title, note, initiativeId, initiativeTitle }) => (
      <>
        {title}
        <div className={text.small}>
          for{' '}
          <Link to="/execution/initiatives/$id" params={{ id: String(initiativeId) }}>
            {initiativeTitle}
          </Link>
          {note !== '' && `: ${note}`}
        </div>
      </>
    ),
  },
  {
    id: 'hours',
    header: 'Still wanted',
    numeric: true,
    cell: ({ missingHours, hours }) => `${hoursText(missingHours)} of ${hoursText(hours)}`,
  },
  { id: 'by', header: 'By', cell: ({ neededBy = '' }) => neededBy },
  { id: 'skills', header: 'Skills', wideOnly: true, cell: ({ skills }) => skills.join(', ') },
  { id: 'fits', header: 'What fits', cell: (role) => <Fits role={role} /> },
  {
    id: 'do',
    header: 'What to do',
    cell: (role) => (
      <div className={text.row}>
        {role.missingHours > 0 && <MakeOffer name="Offer hours for it" role={role} size="xs" />}
        <EditRole role={role} />
        {role.closedReason === undefined && <CloseRole role={role} />}
      </div>
    ),
  },
];

interface RolesTableProps {
  readonly roles: readonly OpenRole[];
  /** What stands there instead of no role. */
  readonly empty?: ReactNode;
}

/** Roles with how many hours are missing and what would fit. */
export function RolesTable({ roles, empty }: RolesTableProps) {
  return (
    <DataTable
      caption="Open roles"
      columns={columns}
      rows={roles}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function Fits({ role }: { readonly role: OpenRole }) {
  const { closedReason, missingHours, offers, resources } = role;
  if (closedReason !== undefined) return <Status tone="neutral" word={`closed: ${closedReason}`} />;
  if (missingHours === 0) return <Status tone="good" word="filled" />;
  if (offers.length + resources.length === 0) return <span className={text.soft}>nobody yet</span>;
  return (
    <ul className={text.plain}>
      {offers.map(({ id, name, shared }) => (
        <li key={`offer ${id}`}>
          {name} offers hours{withSkills(shared)}
        </li>
      ))}
      {resources.map(({ id, name, shared }) => (
        <li key={`resource ${id}`}>
          {name}
          {withSkills(shared)}
        </li>
      ))}
    </ul>
  );
}

function withSkills(shared: readonly string[]): string {
  return shared.length === 0 ? '' : ` (${shared.join(', ')})`;
}
