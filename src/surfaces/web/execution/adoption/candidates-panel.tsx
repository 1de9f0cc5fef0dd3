// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { verdictWords } from '../../shell/words.ts';
import { OutsideLink } from '../opportunities/next-step.tsx';
import classes from './adoption.module.css';
import type { AdoptionProps, CandidateReply } from './adoption-words.ts';
import { EditCandidate } from './edit-candidate.tsx';
import { JudgeCandidate } from './judge-candidate.tsx';
import { LeaveOut } from './leave-out.tsx';

/** What could meet the need, and what is known of it without anybody typing it. */
export function CandidatesPanel({ adoption }: AdoptionProps) {
  const isOpen = ['needed', 'compared', 'on-trial'].includes(adoption.state);
  return (
    <Panel
      title="Candidates"
      sentence="Licence, weaknesses and health come from inventory, registries, advisories and histories."
      actions={isOpen && <EditCandidate adoptionId={adoption.id} />}
      flush
    >
      <DataTable
        caption="Candidates"
        columns={isOpen ? [...columns, actionsFor(adoption)] : columns}
        rows={adoption.candidates}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No candidate yet">
            Use “Add a candidate”: a package that you use or a registry knows, a repository, or a
            name.
          </EmptyState>
        }
      />
    </Panel>
  );
}

const columns: readonly Column<CandidateReply>[] = [
  { id: 'name', header: 'Candidate', cell: Name },
  { id: 'license', header: 'Licence', cell: License },
  { id: 'weaknesses', header: 'Known weaknesses', cell: Weaknesses },
  { id: 'health', header: 'Health', cell: Health },
];

function actionsFor(adoption: AdoptionProps['adoption']): Column<CandidateReply> {
  return {
    id: 'actions',
    header: 'Work on it',
    cell: (candidate) => (
      <div className={classes.actions}>
        {candidate.leftOut === undefined && (
          <JudgeCandidate adoption={adoption} candidate={candidate} />
        )}
        <EditCandidate candidate={candidate} />
        <LeaveOut candidate={candidate} />
      </div>
    ),
  };
}

function Name({ name, purl, repository, note, leftOut, facts }: CandidateReply) {
  const { componentId, version, repositories } = facts;
  return (
    <>
      <strong>{name}</strong>
      {leftOut !== undefined && <div>Left out: {leftOut}</div>}
      {purl !== undefined && (
        <div className={text.mono}>
          {componentId === undefined ? (
            purl
          ) : (
            <Link to="/compliance/inventory/$id" params={{ id: String(componentId) }}>
              {purl}
            </Link>
          )}
        </div>
      )}
      {repository !== undefined && (
        <div className={text.small}>
          <OutsideLink address={repository} />
        </div>
      )}
      <div className={text.small}>
        {version !== undefined && `version ${version}`}
        {repositories !== undefined &&
          `, in ${countOf(repositories, 'repository', 'repositories')} of ours`}
      </div>
      {note !== '' && <div className={text.small}>{note}</div>}
    </>
  );
}

function License({ facts: { license, toFindOut } }: CandidateReply) {
  if (license === undefined)
    return (
      <>
        <Unknown />
        {toFindOut.slice(0, 1).map((hint) => (
          <div key={hint} className={classes.evidence}>
            {hint}
          </div>
        ))}
      </>
    );
  return (
    <>
      {license.expression} <Status {...verdictWords[license.verdict]} />
      <div className={classes.evidence}>
        {license.reason} ({license.source})
      </div>
    </>
  );
}

function Weaknesses({ facts: { advisories } }: CandidateReply) {
  if (advisories === undefined) return <Unknown />;
  const { critical, high, medium, low, names } = advisories;
  const serious = critical + high;
  if (serious + medium + low === 0) return <Status tone="good" word="none known" />;
  return (
    <>
      <Status
        tone={serious > 0 ? 'bad' : 'warning'}
        word={serious > 0 ? `${serious} high or critical` : `${medium + low} lesser`}
      />
      <div className={classes.evidence}>{names.slice(0, 3).join(', ')}</div>
    </>
  );
}

function Health({ facts: { health } }: CandidateReply) {
  const { latestAt, daysSinceCommit, maintainers, absenceFactor, daysToFirstResponse } = health;
  const told = [
    ...(health.deprecated === undefined ? [] : [`deprecated: ${health.deprecated}`]),
    ...(health.isArchived === true ? ['archived'] : []),
    ...(latestAt === undefined ? [] : [`last release ${dayText(latestAt)}`]),
    ...(daysSinceCommit === undefined
      ? []
      : [`last commit ${countOf(Math.floor(daysSinceCommit), 'day')} ago`]),
    ...(maintainers === undefined
      ? []
      : [`${countOf(maintainers, 'person may', 'people may')} release it`]),
    ...(absenceFactor === undefined ? [] : [`absence factor ${absenceFactor}`]),
    ...(daysToFirstResponse === undefined
      ? []
      : [`first answer after ${countOf(Math.round(daysToFirstResponse), 'day')}`]),
  ];
  if (told.length === 0) return <Unknown />;
  return (
    <ul className={text.plain}>
      {told.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
