// SPDX-License-Identifier: Apache-2.0
import type { RoadmapItemReply } from '#surfaces/contract';
import classes from './roadmap.module.css';
import type { TimeScale } from './time-scale.ts';

interface NeedsProps {
  readonly initiatives: readonly RoadmapItemReply[];
  readonly scale: TimeScale;
}

/** Height of a row in the drawing's own units; the drawing is stretched over the rows. */
const ROW = 10;

/** Lines from what has to be done first to what waits, within one objective; the table names all of them. */
export function Needs({ initiatives, scale }: NeedsProps) {
  const lines = initiatives.flatMap((item, row) =>
    item.needs.flatMap((id) => {
      const other = initiatives.findIndex((one) => one.id === id);
      const finish = initiatives[other]?.finish;
      if (finish === undefined || item.start === undefined) return [];
      const [fromX, toX] = [scale.after(finish), scale.at(item.start)];
      const [fromY, toY] = [(other + 0.5) * ROW, (row + 0.5) * ROW];
      const path = `M${fromX} ${fromY}H${fromX + 0.8}V${toY}H${toX}`;
      return [{ key: `${id}-${item.id}`, path, fits: finish < item.start }];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <svg
      className={classes.needs}
      viewBox={`0 0 100 ${initiatives.length * ROW}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map(({ key, path, fits }) => (
        <path key={key} d={path} data-fits={fits} />
      ))}
    </svg>
  );
}
