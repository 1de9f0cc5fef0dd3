// SPDX-License-Identifier: Apache-2.0
import classes from './sparkline.module.css';
import { type Point, sparklineShape } from './sparkline-shape.ts';
import { Unknown } from './unknown.tsx';

interface SparklineProps {
  readonly points: readonly Point[];
  readonly target?: number | undefined;
  /** The course in words, for those who do not see it. */
  readonly summary: string;
}

const BOX = { width: 112, height: 30, margin: 3 };

/** The course of a figure in one line of text, with the target as a dashed line. */
export function Sparkline({ points, target, summary }: SparklineProps) {
  const shape = sparklineShape(points, target, BOX);
  if (shape.last === undefined) return <Unknown>no readings yet</Unknown>;
  return (
    <svg
      className={classes.sparkline}
      width={BOX.width}
      height={BOX.height}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={summary}
    >
      {shape.areas.map((area) => (
        <path key={area} className={classes.area} d={area} />
      ))}
      {shape.targetY !== undefined && (
        <line
          className={classes.target}
          x1="0"
          x2={BOX.width}
          y1={shape.targetY}
          y2={shape.targetY}
        />
      )}
      {shape.lines.map((line) => (
        <path key={line} className={classes.line} d={line} />
      ))}
      <circle className={classes.last} cx={shape.last.x} cy={shape.last.y} r="2.5" />
    </svg>
  );
}
