// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RepositoryForgeReply } from '#surfaces/contract';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { minuteText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { repositoryForgeQuery, useConnect, useDisconnect, useReadForge } from './forge.data.ts';
import { ReadingState } from './reading-state.tsx';

/** The part of the repository page that says what its forge tells. */
export function ForgePanel({ id, name }: { readonly id: number; readonly name: string }) {
  const query = useQuery(repositoryForgeQuery(id));
  const connection = query.data?.connection;
  return (
    <Panel
      title="Issues and change requests"
      sentence={connection && `From ${connection.address}/${connection.path}`}
      actions={connection && <Actions id={id} name={name} />}
    >
      <Loaded query={query}>{(reply) => <Told id={id} reply={reply} />}</Loaded>
    </Panel>
  );
}

function Told({ id, reply }: { readonly id: number; readonly reply: RepositoryForgeReply }) {
  const { connection, counts, offer } = reply;
  if (connection === undefined || counts === undefined)
    return <NotConnected id={id} offer={offer} />;
  const { readAt } = connection;
  return (
    <div className={text.stack}>
      <ReadingState connection={connection} />
      <Facts>
        <Fact name="Issues">
          <Counted id={id} kind="issue" all={counts.issues} open={counts.openIssues} />
        </Fact>
        <Fact name="Change requests">
          <Counted
            id={id}
            kind="change-request"
            all={counts.changeRequests}
            open={counts.openChangeRequests}
          />
        </Fact>
        <Fact name="Comments, reviews, changes">{countText(counts.events)}</Fact>
        <Fact name="Releases">{countText(counts.releases)}</Fact>
        <Fact name="Read to the end">
          {readAt === undefined ? <Unknown>not yet</Unknown> : minuteText(readAt)}
        </Fact>
      </Facts>
    </div>
  );
}

interface CountedProps {
  readonly id: number;
  readonly kind: 'issue' | 'change-request';
  readonly all: number;
  readonly open: number;
}

function Counted({ id, kind, all, open }: CountedProps) {
  return (
    <Link
      to="/repositories/$id/items"
      params={{ id: String(id) }}
      search={{ kind }}
      className={text.figure}
    >
      {countText(all)}
      {all > 0 && `, ${countText(open)} open`}
    </Link>
  );
}

function NotConnected({
  id,
  offer,
}: {
  readonly id: number;
  readonly offer: RepositoryForgeReply['offer'];
}) {
  const connect = useConnect();
  if (offer === undefined) {
    return (
      <EmptyState
        title="Connected to no forge"
        action={<LinkButton to="/admin/forges">Forges</LinkButton>}
      >
        Its remote is on no forge that is known here. Add the forge first.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Not connected yet"
      action={
        <>
          <Button loading={connect.isPending} onClick={() => connect.mutate([{ id, ...offer }])}>
            Connect
          </Button>
          <ErrorNote error={connect.error} />
        </>
      }
    >
      {`Its remote is ${offer.address}/${offer.path}. Connected, its issues and change requests are read there.`}
    </EmptyState>
  );
}

function Actions({ id, name }: { readonly id: number; readonly name: string }) {
  const read = useReadForge();
  const disconnect = useDisconnect();
  return (
    <div className={text.row}>
      <Button
        variant="default"
        size="xs"
        loading={read.isPending}
        disabled={read.isSuccess}
        onClick={() => read.mutate(id)}
      >
        {read.isSuccess ? 'Asked for' : 'Read now'}
      </Button>
      <ConfirmRemoval
        size="xs"
        name={`the connection of ${name}`}
        removing={disconnect}
        onConfirm={() => disconnect.mutate(id)}
      >
        What was read of issues, change requests and releases goes with it. Connected again, it is
        read anew.
      </ConfirmRemoval>
      <ErrorNote error={read.error} />
    </div>
  );
}
