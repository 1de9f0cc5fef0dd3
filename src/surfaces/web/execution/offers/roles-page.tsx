// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { hoursText } from '../capacity/heat-table.tsx';
import { MakeOffer } from './make-offer.tsx';
import { offerColumns } from './offer-columns.tsx';
import { boardQuery, type HelpBoard } from './offers.data.ts';
import { RolesTable } from './roles-table.tsx';

/** Help that initiatives want beside hours that are offered, each with what fits. */
export function RolesPage() {
  return (
    <div>
      <PageHeader
        title="Open roles"
        question="Which help do we want, who offers hours, and what fits?"
        actions={<MakeOffer name="Offer hours" />}
      />
      <Loaded query={useQuery(boardQuery())}>
        {(board) => (
          <div className={text.stack}>
            <Wanted board={board} />
            <Offered board={board} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Wanted({ board: { roles } }: { readonly board: HelpBoard }) {
  const wanted = roles.filter(({ missingHours }) => missingHours > 0);
  const missing = wanted.reduce((sum, { missingHours }) => sum + missingHours, 0);
  return (
    <Panel
      title="Help that is wanted"
      sentence={`${hoursText(missing)} still to be found in ${countOf(wanted.length, 'role')}.`}
      flush
    >
      {roles.length === 0 ? (
        <EmptyState
          title="No role is open"
          action={<LinkButton to="/execution/initiatives">Choose an initiative</LinkButton>}
        >
          An initiative says on its page what it wants somebody to do, with which skills, how many
          hours and by when.
        </EmptyState>
      ) : (
        <RolesTable roles={roles} />
      )}
    </Panel>
  );
}

function Offered({ board: { offers, roles } }: { readonly board: HelpBoard }) {
  const open = offers.filter(({ state }) => state === 'offered').length;
  return (
    <Panel
      title="Offers of hours"
      sentence={`${countOf(open, 'offer waits', 'offers wait')} for an answer. What is agreed shows in capacity, what is given is booked.`}
      flush
    >
      <DataTable
        caption="Offers of hours"
        columns={offerColumns(roles)}
        rows={offers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nobody offers hours yet">
            Use “Offer hours”: who, how many hours, from when to when, with which skills. It may be
            for one role, or for whatever fits.
          </EmptyState>
        }
      />
    </Panel>
  );
}
