// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { RoadmapItemReply } from '#surfaces/contract';
import { initiativeStatusWords } from '../../shell/words.ts';
import type { Dragged } from './dragged.ts';
import classes from './roadmap.module.css';
import { placeOf, type TimeScale } from './time-scale.ts';

interface BarProps {
  readonly item: RoadmapItemReply;
  readonly span: { readonly start: string; readonly finish: string };
  readonly scale: TimeScale;
  readonly onMove: (dragged: Dragged) => void;
}

/** What is planned, with its milestones; it follows the mouse and the arrow keys until it is let go. */
export function Bar({ item, span, scale, onMove }: BarProps) {
  const { days, handlers } = useMoving(scale, (by) => onMove({ item, days: by }));
  const { word } = initiativeStatusWords[item.status];
  const { left, width } = placeOf(scale, span);
  const shifted = `calc(${left} + ${(days / scale.days) * 100}%)`;
  const by = days === 0 ? '' : ` ${days > 0 ? '+' : ''}${days} days`;
  return (
    <button
      type="button"
      className={classes.bar}
      data-status={item.status}
      style={{ left: shifted, width }}
      aria-label={`${span.start} to ${span.finish}${by}: move ${item.title}, ${word}`}
      {...handlers}
    >
      <span className={classes.dates}>
        {span.start} to {span.finish}
        {by}
      </span>
      {item.milestones.map((one) => (
        <Milestone key={one.id} milestone={one} span={span} scale={scale} />
      ))}
    </button>
  );
}

interface MilestoneProps extends Pick<BarProps, 'span' | 'scale'> {
  readonly milestone: RoadmapItemReply['milestones'][number];
}

function Milestone({ milestone, span, scale }: MilestoneProps) {
  const from = scale.at(span.start);
  const length = scale.after(span.finish) - from;
  const { title, finish, done, isLate } = milestone;
  return (
    <span
      className={classes.milestone}
      data-state={done === 100 ? 'done' : isLate ? 'late' : 'open'}
      style={{ left: `${((scale.after(finish) - from) / length) * 100}%` }}
      title={`${title}, ${finish}, ${done}%`}
    />
  );
}

const WEEK = 7;

/** Days by which the bar is moved for now; `onDone` when it is let go, or when Enter is pressed. */
function useMoving(scale: TimeScale, onDone: (days: number) => void) {
  const [days, setDays] = useState(0);
  const begun = useRef<number | undefined>(undefined);
  const finish = (by: number) => {
    begun.current = undefined;
    setDays(0);
    onDone(by);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      begun.current = event.clientX;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>) => {
      if (begun.current === undefined) return;
      const track = event.currentTarget.parentElement?.clientWidth ?? 1;
      setDays(Math.round(((event.clientX - begun.current) / track) * scale.days));
    },
    onPointerUp: () => finish(days),
    onPointerCancel: () => {
      begun.current = undefined;
      setDays(0);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        setDays((before) => before + step * (event.shiftKey ? WEEK : 1));
      }
      if (event.key === 'Escape') setDays(0);
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      finish(days);
    },
    onBlur: () => setDays(0),
  };
  return { days, handlers };
}
