// SPDX-License-Identifier: Apache-2.0
import type { ProjectDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { dayText } from '../shell/day.ts';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';

type Undated = NonNullable<ProjectDetailReply['undated']>;

type Commit = Undated['first'][number];

const columns: readonly Column<Commit>[] = [
  { id: 'id', header: 'Commit', cell: CommitId },
  { id: 'at', header: 'Its date says', cell: ({ authoredAt }) => dayText(authoredAt) },
];

function CommitId({ id, address }: Commit) {
  const short = <code>{id.slice(0, 12)}</code>;
  if (address === undefined) return short;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {short}
    </a>
  );
}

/** Commits that no figure counts, because nobody can say when they were made. */
export function UndatedCommits({ undated }: { readonly undated: Undated }) {
  return (
    <Panel title="Commits without a true date" sentence={sentenceOf(undated)} flush>
      <DataTable
        caption="Commits without a true date"
        columns={columns}
        rows={undated.first}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}

export function leftOutText(commits: number): string {
  const them = commits === 1 ? 'is' : 'are';
  return `${countOf(commits, 'commit')} whose date cannot be true ${them} in none of them; they are named below.`;
}

function sentenceOf({ commits, first }: Undated): string {
  const why =
    'They say January 1970, as git does where it is told no date, or a day that has not come. They are in no figure and make nobody new.';
  return commits > first.length
    ? `${countOf(commits, 'commit')}, of which the first ${first.length} are shown. ${why}`
    : `${countOf(commits, 'commit')}. ${why}`;
}
