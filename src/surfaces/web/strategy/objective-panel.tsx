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
export function ObjectivePanel({ objective }: { readonly objective: ObjectiveReply }) {
  const { id, title, owner, due, progress, pace, keyResults } = objective;
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
            {owner ?? 'No owner yet'} · due {dayText(due)}
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
      <KeyResultTable caption={`Key results of ${title}`} keyResults={keyResults} />
    </section>
  );
}

/** A mean over half of the key results is not the whole truth, and says so. */
export function PartlyKnown({ objective }: { readonly objective: ObjectiveReply }) {
  if (objective.known >= 1 || objective.progress === undefined) return null;
  return <> · from the {shareText(objective.known)} of the weight that is known</>;
}
