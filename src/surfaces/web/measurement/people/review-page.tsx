// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonLinkReply } from '#surfaces/contract';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { RowCount } from '../../shell/row-count.tsx';
import text from '../../shell/text.module.css';
import { MadeDecisions } from './made-decisions.tsx';
import { proposalsList, useDecidePairs } from './people.data.ts';
import classes from './people.module.css';
import { keyOfLink, proposalColumns } from './proposal-columns.tsx';
import { useChosen } from './use-chosen.ts';

/** What rules would not decide alone: one person or two? */
export function ReviewPage() {
  const total = useInfiniteQuery(proposalsList).data?.pages[0]?.total;
  return (
    <div className={text.stack}>
      <PageHeader
        title="Who is who"
        question="Which names and addresses belong to one person?"
        above={<Link to="/measurement/people">People</Link>}
        beside={<RowCount total={total} one="proposal" />}
      />
      <Proposals />
      <MadeDecisions />
    </div>
  );
}

function Proposals() {
  const [links, setLinks] = useState<ReadonlyMap<string, PersonLinkReply>>(new Map());
  const chosen = useChosen(links, setLinks, keyOfLink);
  return (
    <Panel
      title="To decide"
      sentence="Likely, but not certain enough to merge without you. What you decide is remembered, also when new names turn up."
      actions={<Decide chosen={[...links.values()]} onDone={chosen.clear} />}
      flush
    >
      <div className={classes.queue}>
        <PagedTable
          caption="Proposed merges"
          list={proposalsList}
          columns={proposalColumns(chosen)}
          rowKey={keyOfLink}
          rowHeight={88}
          empty={
            <EmptyState title="Nothing to decide">
              Everybody who looks alike has been merged by the rules or decided about.
            </EmptyState>
          }
        />
      </div>
    </Panel>
  );
}

interface DecideProps {
  readonly chosen: readonly PersonLinkReply[];
  readonly onDone: () => void;
}

function Decide({ chosen, onDone }: DecideProps) {
  const deciding = useDecidePairs();
  const pairs = chosen.map(({ left, right }) => ({
    left: left.identityId,
    right: right.identityId,
  }));
  const decide = (verdict: 'same' | 'different') =>
    deciding.mutate({ verdict, pairs }, { onSuccess: onDone });
  const isNone = pairs.length === 0;
  return (
    <div className={text.row}>
      <span className={text.soft} role="status">
        {isNone ? 'None chosen' : `${countOf(pairs.length, 'pair')} chosen`}
      </span>
      <Button
        size="xs"
        disabled={isNone}
        loading={deciding.isPending}
        onClick={() => decide('same')}
      >
        One person
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={isNone || deciding.isPending}
        onClick={() => decide('different')}
      >
        Keep apart
      </Button>
      <ErrorNote error={deciding.error} />
    </div>
  );
}
