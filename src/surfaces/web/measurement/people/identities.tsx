// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import type { PersonDetailReply, PersonLinkReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf, countText, shareText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useSplit } from './people.data.ts';
import { kindNames } from './people-words.ts';
import { keyOfLink, Why } from './proposal-columns.tsx';

type Identity = PersonDetailReply['identities'][number];

/** Under which names and addresses somebody commits, and why that is one person. */
export function Identities({ person }: { readonly person: PersonDetailReply }) {
  const { identities, merged, review } = person;
  return (
    <>
      <Panel
        title="Identities"
        sentence="Names and addresses of commits, the busiest first. One that is somebody else's can be taken out and stays out."
        actions={review.length > 0 && <Open count={review.length} />}
        flush
      >
        <IdentityTable identities={identities} />
      </Panel>
      {merged.length > 0 && (
        <Panel title="Why they are one person" sentence="What held when they were merged." flush>
          <DataTable
            caption="Why they are one person"
            columns={whyColumns}
            rows={merged}
            rowKey={keyOfLink}
          />
        </Panel>
      )}
    </>
  );
}

function Open({ count }: { readonly count: number }) {
  return (
    <LinkButton to="/measurement/people-review" variant="default" size="xs">
      {countOf(count, 'proposal')} to decide
    </LinkButton>
  );
}

function IdentityTable({ identities }: Pick<PersonDetailReply, 'identities'>) {
  const splitting = useSplit();
  const takeOut: Column<Identity> = {
    id: 'split',
    header: 'Somebody else?',
    width: '9rem',
    cell: ({ id, name, email }) => (
      <Button
        variant="default"
        size="xs"
        loading={splitting.isPending && splitting.variables.id === id}
        aria-label={`Take out ${name} ${email}`}
        onClick={() => splitting.mutate({ id })}
      >
        Take out
      </Button>
    ),
  };
  return (
    <>
      <ErrorNote error={splitting.error} />
      <DataTable
        caption="Identities"
        columns={identities.length > 1 ? [...identityColumns, takeOut] : identityColumns}
        rows={identities}
        rowKey={({ id }) => id}
      />
    </>
  );
}

const identityColumns: readonly Column<Identity>[] = [
  {
    id: 'name',
    header: 'Identity',
    width: '40%',
    cell: ({ name, email }) => (
      <>
        {name}
        <div className={text.small}>{email}</div>
      </>
    ),
  },
  { id: 'kind', header: 'Kind', wideOnly: true, cell: ({ kind }) => kindNames[kind] },
  { id: 'last', header: 'Last commit', wideOnly: true, cell: ({ lastDay }) => lastDay },
  { id: 'commits', header: 'Commits', numeric: true, cell: ({ commits }) => countText(commits) },
];

const whyColumns: readonly Column<PersonLinkReply>[] = [
  { id: 'left', header: 'One', width: '26%', cell: ({ left }) => <Named side={left} /> },
  { id: 'right', header: 'The other', width: '26%', cell: ({ right }) => <Named side={right} /> },
  { id: 'why', header: 'Why', cell: Why },
  {
    id: 'score',
    header: 'Score',
    width: '5rem',
    numeric: true,
    cell: ({ score }) => shareText(score),
  },
];

function Named({ side: { name, email } }: { readonly side: PersonLinkReply['left'] }) {
  return (
    <>
      {name}
      <div className={text.small}>{email}</div>
    </>
  );
}
