// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DecisionLogReply } from '#surfaces/contract';
import { AddressLink } from '../../shell/address-link.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { decisionQuery } from './decisions.data.ts';
import { EditDecision } from './edit-decision.tsx';
import { decisionStateWords } from './search.ts';

export function DecisionPage() {
  const query = useQuery(decisionQuery(useRouteId()));
  return (
    <div>
      <PageHeader
        title={query.data?.question ?? 'Decision'}
        question="What was chosen, why, and what else could have been?"
        above={<Link to="/strategy/decisions">Decisions</Link>}
        beside={query.data && <Status {...stateOf(query.data)} />}
        actions={query.data && <Actions decision={query.data} />}
      />
      <Loaded query={query}>
        {(decision) => (
          <div className={text.stack}>
            <Outcome decision={decision} />
            <Options decision={decision} />
            <About decision={decision} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

interface DecisionProps {
  readonly decision: DecisionLogReply;
}

function stateOf({ choice }: DecisionLogReply) {
  return decisionStateWords[choice === undefined ? 'open' : 'decided'];
}

/** What is decided stays; only the newest of a chain can be decided again. */
function Actions({ decision }: DecisionProps) {
  if (decision.choice === undefined) return <EditDecision decision={decision} />;
  return decision.supersededBy === undefined ? <EditDecision instead={decision} /> : null;
}

function Outcome({ decision }: DecisionProps) {
  const { choice, reasons, decidedBy, decidedOn, neededBy, supersedes, supersededBy } = decision;
  return (
    <Panel title={choice ?? 'Still to be decided'}>
      <p className={text.prose}>{reasons === '' ? 'No reasons are written down yet.' : reasons}</p>
      <Facts>
        <Fact name="Decided by">{decidedBy ?? <Unknown>nobody yet</Unknown>}</Fact>
        <Fact name={choice === undefined ? 'Needed by' : 'Decided on'}>
          {decidedOn ?? neededBy ?? <Unknown>no day yet</Unknown>}
        </Fact>
        {supersedes !== undefined && <Fact name="In place of">{otherLink(supersedes)}</Fact>}
        {supersededBy !== undefined && <Fact name="Replaced by">{otherLink(supersededBy)}</Fact>}
      </Facts>
      <p className={text.small}>
        Written down by {decision.madeBy} on {minuteText(decision.madeAt)}.
      </p>
    </Panel>
  );
}

function otherLink({ id, question }: { readonly id: number; readonly question: string }) {
  return (
    <Link to="/strategy/decisions/$id" params={{ id: String(id) }}>
      {question}
    </Link>
  );
}

type Option = DecisionLogReply['options'][number];

function Options({ decision: { options, choice } }: DecisionProps) {
  const columns: readonly Column<Option>[] = [
    {
      id: 'title',
      header: 'Option',
      cell: ({ title }) => (title === choice ? <strong>{title} (chosen)</strong> : title),
    },
    { id: 'note', header: 'For and against', cell: ({ note }) => note },
  ];
  return (
    <Panel title="Options" flush>
      <DataTable
        caption="Options"
        columns={columns}
        rows={options}
        rowKey={({ title }) => title}
        empty={<EmptyState title="No options">It was decided in words.</EmptyState>}
      />
    </Panel>
  );
}

function About({ decision: { links } }: DecisionProps) {
  return (
    <Panel title="About">
      {links.length === 0 && <Unknown>the office as a whole</Unknown>}
      <ul className={text.plain}>
        {links.map(({ subject, title, to }) => (
          <li key={subject}>
            <AddressLink address={to}>{title}</AddressLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
