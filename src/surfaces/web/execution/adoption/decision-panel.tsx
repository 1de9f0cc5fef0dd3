// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Panel } from '../../shell/panel.tsx';
import { quantityText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import type { AdoptionProps } from './adoption-words.ts';
import { MakeInitiative } from './make-initiative.tsx';

/** What was decided, by whom and why, what it is to bring, and where it is carried out. */
export function DecisionPanel({ adoption }: AdoptionProps) {
  const { decision, candidates, incumbent = 'nothing new', initiative } = adoption;
  if (decision === undefined) return null;
  const { withoutTrial, despite, reason } = decision;
  const chosen = candidates.find(({ id }) => id === decision.candidateId)?.name ?? '';
  const isAdopted = decision.verdict === 'adopt';
  return (
    <Panel
      title="Decision"
      actions={isAdopted && initiative === undefined && <MakeInitiative adoption={adoption} />}
    >
      <p className={text.row}>
        <Status
          tone={isAdopted ? 'good' : 'neutral'}
          word={isAdopted ? `adopt ${chosen}` : `stay with ${incumbent}`}
        />
        {reason}
      </p>
      {withoutTrial !== undefined && <p>Not tried out to the end, because: {withoutTrial}</p>}
      {despite !== undefined && <p>In spite of its must-haves, because: {despite}</p>}
      <Around adoption={adoption} decision={decision} />
    </Panel>
  );
}

interface AroundProps extends AdoptionProps {
  readonly decision: NonNullable<AdoptionProps['adoption']['decision']>;
}

function Around({ adoption, decision }: AroundProps) {
  const { candidates, decisionId, initiative, reviewDay } = adoption;
  const others = candidates.filter(({ id }) => id !== decision.candidateId).map(({ name }) => name);
  const day = reviewDay ?? decision.reviewOn;
  return (
    <Facts>
      <Fact name="Decided by">
        {decision.decidedBy}, {decision.decidedOn}
      </Fact>
      <Fact name="Instead of">{others.join(', ') || <Unknown>nothing else</Unknown>}</Fact>
      <Fact name="Expected benefit">
        <Benefit adoption={adoption} />
      </Fact>
      {day !== undefined && <Fact name="Looked at again">{day}</Fact>}
      <Fact name="Decision log">
        {decisionId === undefined ? (
          <Unknown>not there</Unknown>
        ) : (
          <Link to="/strategy/decisions/$id" params={{ id: String(decisionId) }}>
            Entry {decisionId}
          </Link>
        )}
      </Fact>
      {initiative !== undefined && (
        <Fact name="Carried out by">
          <Link to="/execution/initiatives/$id" params={{ id: String(initiative.id) }}>
            {initiative.title}
          </Link>
        </Fact>
      )}
    </Facts>
  );
}

function Benefit({ adoption: { decision } }: AdoptionProps) {
  const benefit = decision?.benefit;
  if (benefit === undefined) return <Unknown>none was named</Unknown>;
  const { title, baseline, expected, unit, value, kpiId, kpiName } = benefit;
  const from = baseline === undefined ? '' : ` from ${quantityText(baseline, unit)}`;
  return (
    <>
      {title}:{from} to {quantityText(expected, unit)}
      {value !== undefined && `, now ${quantityText(value, unit)}`}
      {kpiId !== undefined && (
        <div className={text.small}>
          measured by{' '}
          <Link to="/measurement/kpis/$id" params={{ id: String(kpiId) }}>
            {kpiName ?? `KPI ${kpiId}`}
          </Link>
        </div>
      )}
    </>
  );
}
