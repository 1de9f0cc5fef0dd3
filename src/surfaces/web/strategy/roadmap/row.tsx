// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { RoadmapItemReply } from '#surfaces/contract';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { initiativeStatusWords } from '../../shell/words.ts';
import { Bar } from './bar.tsx';
import type { Dragged } from './dragged.ts';
import classes from './roadmap.module.css';
import { placeOf, type TimeScale } from './time-scale.ts';

interface RowProps {
  readonly item: RoadmapItemReply;
  readonly scale: TimeScale;
  readonly onMove: (dragged: Dragged) => void;
}

/** Name and status on the left, what is planned on the right. */
export function Row({ item, scale, onMove }: RowProps) {
  const { id, title, status, start, finish, baseline, forecastFinish } = item;
  return (
    <div className={classes.row}>
      <div className={classes.name}>
        <Link to="/execution/initiatives/$id" params={{ id: String(id) }} className={text.strong}>
          {title}
        </Link>
        <Status {...initiativeStatusWords[status]} />
      </div>
      <div className={classes.track}>
        {baseline !== undefined && (
          <div className={classes.baseline} style={placeOf(scale, baseline)} />
        )}
        {start === undefined || finish === undefined ? (
          <Unknown>no plan yet</Unknown>
        ) : (
          <Bar item={item} span={{ start, finish }} scale={scale} onMove={onMove} />
        )}
        {forecastFinish !== undefined && (
          <div className={classes.forecast} style={{ left: `${scale.after(forecastFinish)}%` }} />
        )}
      </div>
    </div>
  );
}
