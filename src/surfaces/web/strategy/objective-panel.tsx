// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ObjectiveReply } from '#surfaces/contract';
import { dayText } from '../shell/day.ts';
import { ProgressBar } from '../shell/progress-bar.tsx';
import { shareText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import { Unknown } from '../shell/unknown.tsx';
import { paceWords } from '../shell/words.ts';
import { KeyResultTable } from './key-result-table.tsx';
import classes from './strategy.module.css';

/** An objective with its key results, as the list shows it. */
export function ObjectivePanel({
  objective,
  all,
}: {
  readonly objective: ObjectiveReply;
  /** Where the objective above it is looked up. */
  readonly all: readonly ObjectiveReply[];
}) {
  const { id, title, owner, due, progress, pace, keyResults, parentId, checkIn } = objective;
  const above = all.find((each) => each.id === parentId);
  return (
    <section className={classes.objective} aria-label={title}>
      <div className={classes.objectiveHead}>
        <div className={classes.objectiveWords}>
          <h2 className={classes.objectiveTitle}>
            <Link to="/strategy/objectives/$id" params={{ id: String(id) }}>
              {title}
            </Link>
          </h2>
          <p className={classes.objectiveFacts}>
            {above !== undefined && <>Part of “{above.title}” · </>}
            {owner ?? 'No owner yet'} · due {dayText(due)}
            {checkIn !== undefined && <> · {checkIn.confidence} of 10 sure</>}
            <PartlyKnown objective={objective} />
          </p>
        </div>
        <div className={classes.objectiveProgress}>
          <span className={classes.percent}>
            {progress === undefined ? <Unknown /> : shareText(progress)}
          </span>
          <ProgressBar label={`Progress of ${title}`} share={progress} />
        </div>
        <Status {...paceWords[pace]} />
      </div>
      {keyResults.length === 0 && (
        <p className={classes.noKeyResults}>
          <Unknown>No key result yet: nobody can say when it is reached.</Unknown>
        </p>
      )}
      {keyResults.length > 0 && (
        <KeyResultTable caption={`Key results of ${title}`} keyResults={keyResults} />
      )}
    </section>
  );
}

/** A mean over half of the key results is not the whole truth, and says so. */
export function PartlyKnown({ objective }: { readonly objective: ObjectiveReply }) {
  if (objective.known >= 1 || objective.progress === undefined) return null;
  return <> · from the {shareText(objective.known)} of the weight that is known</>;
}
