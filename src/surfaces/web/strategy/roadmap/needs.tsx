// SPDX-License-Identifier: Apache-2.0
import type { RoadmapLaneReply } from '#surfaces/contract';
import classes from './roadmap.module.css';
import type { TimeScale } from './time-scale.ts';

interface NeedsProps {
  readonly lanes: readonly RoadmapLaneReply[];
  readonly scale: TimeScale;
}

/** Heights in rem, as roadmap.module.css has them: of the ticks, of what stands above and below the rows of a lane, of a row. */
const [TICKS, ABOVE, BELOW, ROW] = [1.5, 2, 0.5, 3.5];

/** Lines from what has to be done first to what waits; the table names all of them. */
export function Needs({ lanes, scale }: NeedsProps) {
  const { places, height } = placed(lanes);
  const items = lanes.flatMap(({ initiatives }) => initiatives);
  const lines = items.flatMap((item) =>
    item.needs.flatMap((id) => {
      const finish = items.find((one) => one.id === id)?.finish;
      const [fromY, toY] = [places.get(id), places.get(item.id)];
      if (finish === undefined || item.start === undefined || fromY === undefined) return [];
      const [fromX, toX] = [scale.after(finish), scale.at(item.start)];
      const path = `M${fromX} ${fromY}H${fromX + 0.8}V${toY}H${toX}`;
      return [{ key: `${id}-${item.id}`, path, fits: finish < item.start }];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <svg
      className={classes.needs}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map(({ key, path, fits }) => (
        <path key={key} d={path} data-fits={fits} />
      ))}
    </svg>
  );
}

/** How far down the middle of each row is, by the id of its initiative, and how high all of it. */
function placed(lanes: readonly RoadmapLaneReply[]) {
  const places = new Map<number, number>();
  let height = TICKS;
  for (const { initiatives } of lanes) {
    height += ABOVE;
    for (const { id } of initiatives) {
      places.set(id, height + ROW / 2);
      height += ROW;
    }
    height += BELOW;
  }
  return { places, height };
}
