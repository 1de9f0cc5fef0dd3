// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { EditRole } from './edit-role.tsx';
import { offerColumns } from './offer-columns.tsx';
import { boardQuery } from './offers.data.ts';
import { RolesTable } from './roles-table.tsx';

/** Help that this initiative wants, and the hours that are offered for it. */
export function OpenRolesPanel({ initiativeId }: { readonly initiativeId: number }) {
  return (
    <Panel
      title="Open roles"
      sentence="Help that nobody is planned for yet; agreed hours count in capacity."
      actions={<EditRole initiativeId={initiativeId} />}
      flush
    >
      <Loaded query={useQuery(boardQuery(initiativeId))}>
        {({ roles, offers }) => (
          <>
            <RolesTable
              roles={roles}
              empty={
                <EmptyState title="No role is open">
                  Use “Open a role” where somebody is missing: people and partners offer hours for
                  it.
                </EmptyState>
              }
            />
            {offers.length > 0 && (
              <DataTable
                caption="Offers of hours"
                columns={offerColumns(roles)}
                rows={offers}
                rowKey={({ id }) => id}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
