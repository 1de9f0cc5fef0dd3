// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import type { ForgeOfferReply } from '#surfaces/contract';
import { useConnect } from '../../portfolio/forge/forge.data.ts';
import type { Column } from '../../shell/data-table.tsx';
import { DataTable } from '../../shell/data-table.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';

const columns: readonly Column<ForgeOfferReply>[] = [
  { id: 'repository', header: 'Repository', cell: ({ repository }) => repository.name },
  { id: 'place', header: 'Its remote', cell: ({ address, path }) => `${address}/${path}` },
  { id: 'connect', header: 'Action', width: '8rem', cell: (offer) => <Connect offer={offer} /> },
];

/** What could be connected, one by one or all at once. */
export function Offers({ offers }: { readonly offers: readonly ForgeOfferReply[] }) {
  const connect = useConnect();
  const all = () => connect.mutate(offers.map(placeOf));
  return (
    <Panel
      title="Could be connected"
      sentence={`${countOf(offers.length, 'repository', 'repositories')} with a remote on a known forge`}
      actions={
        <>
          <Button loading={connect.isPending} onClick={all}>
            Connect all
          </Button>
          <ErrorNote error={connect.error} />
        </>
      }
      flush
    >
      <DataTable
        caption="Repositories that could be connected"
        columns={columns}
        rows={offers}
        rowKey={({ repository }) => repository.id}
      />
    </Panel>
  );
}

function Connect({ offer }: { readonly offer: ForgeOfferReply }) {
  const connect = useConnect();
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={connect.isPending}
        onClick={() => connect.mutate([placeOf(offer)])}
        aria-label={`Connect ${offer.repository.name}`}
      >
        Connect
      </Button>
      <ErrorNote error={connect.error} />
    </>
  );
}

function placeOf({ repository, address, path }: ForgeOfferReply) {
  return { id: repository.id, address, path };
}
