// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ObjectiveReply } from '#surfaces/contract';
import { ObjectiveInitiatives } from '../execution/objective-initiatives.tsx';
import { dayText } from '../shell/day.ts';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProgressBar } from '../shell/progress-bar.tsx';
import { shareText } from '../shell/quantity.ts';
import { useRouteId } from '../shell/route-id.ts';
import { Status } from '../shell/status.tsx';
import { Trail } from '../shell/trail.tsx';
import { Unknown } from '../shell/unknown.tsx';
import { outcomeWords, paceWords } from '../shell/words.ts';
import { AddKeyResult } from './add-key-result.tsx';
import { CheckIns } from './check-in.tsx';
import { DecisionsPanel } from './decisions/decisions-panel.tsx';
import { EditObjective } from './edit-objective.tsx';
import { EndObjective } from './end-objective.tsx';
import { KeyResultPanel } from './key-result-panel.tsx';
import { PartlyKnown } from './objective-panel.tsx';
import { objectiveQuery } from './strategy.data.ts';
import classes from './strategy.module.css';

export function ObjectivePage() {
  const query = useQuery(objectiveQuery(useRouteId()));
  const above = <Link to="/strategy/objectives">Objectives</Link>;
  return (
    <div>
      <PageHeader
        title={query.data?.title ?? 'Objective'}
        question="How far are we, why, and what was changed on the way?"
        above={above}
        beside={query.data && <Standing objective={query.data} />}
        actions={query.data && <Actions objective={query.data} />}
      />
      <Loaded query={query}>
        {(objective) => (
          <div className={classes.stack}>
            <Summary objective={objective} />
            <CheckIns objective={objective} />
            {objective.keyResults.map((keyResult) => (
              <KeyResultPanel
                key={keyResult.id}
                keyResult={keyResult}
                isOpen={objective.closing === undefined}
              />
            ))}
            <ObjectiveInitiatives objectiveId={objective.id} />
            <DecisionsPanel about={`objective:${objective.id}`} />
            <Trail of="objective" entries={objective.trail} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

interface ObjectiveProps {
  readonly objective: ObjectiveReply;
}

function Standing({ objective: { closing, pace } }: ObjectiveProps) {
  return <Status {...(closing ? outcomeWords[closing.outcome] : paceWords[pace])} />;
}

function Actions({ objective }: ObjectiveProps) {
  return (
    <>
      {objective.closing === undefined && (
        <>
          <AddKeyResult objective={objective} />
          <EditObjective objective={objective} />
        </>
      )}
      <EndObjective objective={objective} />
    </>
  );
}

function Summary({ objective }: ObjectiveProps) {
  const { why, owner, start, due, progress, closing } = objective;
  return (
    <Panel title="Why">
      <p className={classes.why}>{why === '' ? 'Nobody has said why yet.' : why}</p>
      {closing !== undefined && (
        <p className={classes.why}>
          Closed on {dayText(closing.at)}: {closing.words}
        </p>
      )}
      <p className={classes.objectiveFacts}>
        {owner ?? 'No owner yet'} · {dayText(start)} to {dayText(due)}
      </p>
      <div className={classes.overall}>
        <p className={classes.percent}>
          {progress === undefined ? <Unknown /> : `${shareText(progress)} of the way`}
          <span className={classes.source}>
            <PartlyKnown objective={objective} />
          </span>
        </p>
        <ProgressBar label="Progress of the objective" share={progress} />
      </div>
    </Panel>
  );
}
