// SPDX-License-Identifier: Apache-2.0
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { DecisionPreviewReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { verdictWords } from '../../shell/words.ts';
import { previewQuery, type Question } from './curations.data.ts';

type Effect = DecisionPreviewReply['effects'][number];

const TYPING_MS = 400;

const COLUMNS: readonly Column<Effect>[] = [
  { id: 'version', header: 'Version', cell: ({ version }) => version ?? <Unknown /> },
  {
    id: 'used',
    header: 'Used by',
    wideOnly: true,
    cell: ({ repositories }) => countOf(repositories, 'repository', 'repositories'),
  },
  {
    id: 'before',
    header: 'Now',
    cell: (row) => <VerdictSide license={row.licenseBefore} verdict={row.verdictBefore} />,
  },
  {
    id: 'after',
    header: 'Then',
    cell: (row) => <VerdictSide license={row.licenseAfter} verdict={row.verdictAfter} />,
  },
];

interface VerdictSideProps {
  readonly license: string | undefined;
  readonly verdict: Effect['verdictBefore'];
}

/** A licence with what the policy says of it. */
export function VerdictSide({ license, verdict }: VerdictSideProps) {
  return (
    <>
      {license ?? <Unknown />} <Status {...verdictWords[verdict]} />
    </>
  );
}

/** What the decision would change, version by version, before it is made. */
export function DecisionPreview({ question }: { readonly question: Question }) {
  const [asked] = useDebouncedValue(question, TYPING_MS);
  const { data, error } = useQuery(previewQuery(asked));
  if (asked.license.trim() === '')
    return <p className={text.soft}>Name a licence to see what the decision would change.</p>;
  if (error !== null) return <ErrorNote error={error} />;
  return (
    <DataTable
      caption="What it would change"
      columns={COLUMNS}
      rows={data?.effects ?? []}
      rowKey={({ componentId }) => componentId}
      empty={<EmptyState title="Nothing is in use there">It waits for the next scan.</EmptyState>}
    />
  );
}
