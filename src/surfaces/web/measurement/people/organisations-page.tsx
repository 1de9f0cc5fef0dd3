// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { OrganisationsReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { daysText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { ProgressBar } from '../../shell/progress-bar.tsx';
import { countOf, countText, shareText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { ImportAffiliations } from './import-affiliations.tsx';
import { daysOf, SPANS } from './organisations-search.ts';
import { organisationsQuery } from './people.data.ts';

/** For whom the work was done, over all repositories, and how well that is known. */
export function OrganisationsPage() {
  const days = daysOf(useSearch({ strict: false }));
  const query = useQuery(organisationsQuery(days));
  return (
    <div>
      <PageHeader
        title="Organisations"
        question="For whom is the work done, and how well do we know that?"
        actions={
          <>
            <ImportAffiliations />
            <Span days={days} />
          </>
        }
      />
      <Loaded query={query}>{(view) => <Parts view={view} />}</Loaded>
    </div>
  );
}

function Span({ days }: { readonly days: number }) {
  const navigate = useNavigate();
  const show = (value: string | null) =>
    void navigate({
      to: '/measurement/organisations',
      search: { days: Number(value) },
      replace: true,
    });
  return (
    <Select
      aria-label="Time"
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      data={SPANS}
      value={String(days)}
      onChange={show}
    />
  );
}

interface ViewProps {
  readonly view: OrganisationsReply;
}

function Parts({ view }: ViewProps) {
  return (
    <div className={text.stack}>
      <Coverage view={view} />
      <Panel title="By organisation" sentence={sentenceOf(view)} flush>
        <DataTable
          caption="Commits by organisation"
          columns={columnsFor(view)}
          rows={view.organisations}
          rowKey={({ name }) => name}
          empty={
            <EmptyState title="No organisation is known">
              Public mail addresses name no employer. State affiliations on the page of a person.
            </EmptyState>
          }
        />
      </Panel>
    </div>
  );
}

function Coverage({ view }: ViewProps) {
  const { window, commits, coverage, unknown } = view;
  return (
    <Panel title={daysText(window)}>
      <Facts>
        <Fact name="Commits by humans">{countText(commits)}</Fact>
        <Fact name="Organisation known for">
          {coverage === undefined ? <Unknown /> : shareText(coverage)}
        </Fact>
        <Fact name="Commits of nobody knows whom">
          {countText(unknown.commits)}
          {unknown.commits > 0 && ` by ${countOf(unknown.people, 'person', 'people')}`}
        </Fact>
      </Facts>
    </Panel>
  );
}

function sentenceOf({ withheld }: OrganisationsReply): string {
  const sum = 'Merges do not count. The rows and the unknown add up to all commits.';
  if (withheld === 0) return sum;
  return `${sum} ${countOf(withheld, 'organisation')} stand in one row, so that no person can be told from a figure.`;
}

type Row = OrganisationsReply['organisations'][number];

function columnsFor({ commits: all }: OrganisationsReply): readonly Column<Row>[] {
  return [
    { id: 'name', header: 'Organisation', width: '24%', cell: Name },
    {
      id: 'share',
      header: 'Share of all commits',
      wideOnly: true,
      cell: ({ name, commits }) => (
        <ProgressBar label={`Share of ${name}`} share={all === 0 ? 0 : commits / all} />
      ),
    },
    number('commits', 'Commits', '6rem'),
    number('people', 'People', '5rem'),
    { ...number('projects', 'Projects', '6rem'), wideOnly: true },
    { id: 'evidence', header: 'How we know', wideOnly: true, cell: evidenceText },
  ];
}

function number(id: 'commits' | 'people' | 'projects', header: string, width: string): Column<Row> {
  return { id, header, width, numeric: true, cell: (row) => countText(row[id]) };
}

function Name({ name }: Row) {
  return (
    <Link to="/measurement/people" search={{ organisation: name }} className={text.strong}>
      {name}
    </Link>
  );
}

function evidenceText({ curated, imported, domain }: Row): string {
  const parts = [
    { count: curated, word: 'stated here' },
    { count: imported, word: 'imported' },
    { count: domain, word: 'by mail domain' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 1) return parts[0]?.word ?? '';
  return parts.map(({ count, word }) => `${countText(count)} ${word}`).join(', ');
}
