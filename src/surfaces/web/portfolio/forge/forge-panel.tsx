// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ForgeConnectionReply, RepositoryForgeReply } from '#surfaces/contract';
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
import { ImportItems } from './import-items.tsx';
import { ReadingState } from './reading-state.tsx';
import { isOutOfFiles, sourceWords } from './source-words.ts';

/** The part of the repository page that says what its forge tells. */
export function ForgePanel({ id, name }: { readonly id: number; readonly name: string }) {
  const query = useQuery(repositoryForgeQuery(id));
  const connection = query.data?.connection;
  return (
    <Panel
      title="Issues and change requests"
      sentence={connection && `From ${sourceWords(connection)}`}
      actions={query.data && <Actions id={id} name={name} connection={connection} />}
    >
      <Loaded query={query}>{(reply) => <Told id={id} reply={reply} />}</Loaded>
    </Panel>
  );
}

interface ToldProps {
  readonly id: number;
  readonly reply: RepositoryForgeReply;
}

function Told({ id, reply }: ToldProps) {
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

interface NotConnectedProps {
  readonly id: number;
  readonly offer: RepositoryForgeReply['offer'];
}

function NotConnected({ id, offer }: NotConnectedProps) {
  const connect = useConnect();
  if (offer === undefined) {
    return (
      <EmptyState
        title="Connected to no forge"
        action={<LinkButton to="/admin/forges">Forges</LinkButton>}
      >
        Its remote is on no forge that is known here. Add the forge first, or import the archive of
        its mailing list or the table of its tracker.
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

interface ActionsProps {
  readonly id: number;
  readonly name: string;
  readonly connection: ForgeConnectionReply | undefined;
}

function Actions({ id, name, connection }: ActionsProps) {
  const disconnect = useDisconnect();
  const isForge = connection !== undefined && !isOutOfFiles(connection);
  return (
    <div className={text.row}>
      {isForge ? (
        <ReadNow id={id} />
      ) : (
        // The first file makes the connection, and what the form then tells of it has to stay.
        <ImportItems id={id} name={name} connection={connection} />
      )}
      {connection !== undefined && (
        <ConfirmRemoval
          size="xs"
          name={`the connection of ${name}`}
          removing={disconnect}
          onConfirm={() => disconnect.mutate(id)}
        >
          What was read of issues, change requests and releases goes with it. Connected again, it is
          read anew.
        </ConfirmRemoval>
      )}
    </div>
  );
}

function ReadNow({ id }: { readonly id: number }) {
  const read = useReadForge();
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={read.isPending}
        disabled={read.isSuccess}
        onClick={() => read.mutate(id)}
      >
        {read.isSuccess ? 'Asked for' : 'Read now'}
      </Button>
      <ErrorNote error={read.error} />
    </>
  );
}
