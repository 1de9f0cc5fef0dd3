// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { RoadmapItemReply, RoadmapLaneReply } from '#surfaces/contract';
import { Panel } from '../../shell/panel.tsx';
import type { Dragged } from './dragged.ts';
import { Needs } from './needs.tsx';
import classes from './roadmap.module.css';
import { Row } from './row.tsx';
import { ShiftForm } from './shift-form.tsx';
import { type TimeScale, timeScale } from './time-scale.ts';

interface TimeLineProps {
  readonly lanes: readonly RoadmapLaneReply[];
  readonly today: string;
}

/** Initiatives on a time line, by objective. A bar is moved with the mouse, with the arrow keys, or by a form. */
export function TimeLine({ lanes, today }: TimeLineProps) {
  const [moving, setMoving] = useState<Dragged>();
  const items = lanes.flatMap(({ initiatives }) => initiatives);
  const scale = timeScale(items.flatMap(daysOf), today);
  const close = () => setMoving(undefined);
  return (
    <Panel
      title="Time line"
      sentence="Drag a bar, or choose it and press the arrow keys (with Shift a week) and Enter. Nothing moves before you save."
    >
      <Legend />
      <div className={classes.chart}>
        <Ticks scale={scale} />
        <div
          className={classes.today}
          style={{ left: `calc(var(--names) + (100% - var(--names)) * ${scale.at(today) / 100})` }}
        >
          <span>today</span>
        </div>
        {lanes.map(({ objective, initiatives }) => (
          <div key={objective?.id ?? 0} className={classes.lane}>
            <h3 className={classes.objective}>{objective?.title ?? 'For no objective'}</h3>
            <div className={classes.rows}>
              {initiatives.map((item) => (
                <Row key={item.id} item={item} scale={scale} onMove={setMoving} />
              ))}
            </div>
          </div>
        ))}
        <Needs lanes={lanes} scale={scale} />
      </div>
      <Modal
        opened={moving !== undefined}
        onClose={close}
        title={moving && `Move: ${moving.item.title}`}
      >
        {moving !== undefined && <ShiftForm {...moving} onClose={close} />}
      </Modal>
    </Panel>
  );
}

function daysOf({ start, finish, forecastFinish, baseline }: RoadmapItemReply): readonly string[] {
  return [start, finish, forecastFinish, baseline?.start, baseline?.finish].filter(
    (day) => day !== undefined,
  );
}

function Ticks({ scale }: { readonly scale: TimeScale }) {
  return (
    <div className={classes.ticks} aria-hidden="true">
      {scale.ticks.map(({ label, at }) => (
        <span key={label} style={{ left: `${at}%` }}>
          {label}
        </span>
      ))}
    </div>
  );
}

function Legend() {
  return (
    <p className={classes.legend}>
      <span data-kind="plan">plan, with the status by earned value</span>
      <span data-kind="baseline">as first approved</span>
      <span data-kind="milestone">milestone</span>
      <span data-kind="forecast">forecast finish</span>
      <span data-kind="need">has to be done first</span>
    </p>
  );
}
