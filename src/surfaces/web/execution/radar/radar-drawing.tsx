// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { RadarReply } from '#surfaces/contract';
import { type PlacedBlip, placeBlips, RADIUS, RING_EDGES } from './place-blips.ts';
import classes from './radar.module.css';
import { movedText, type Ring } from './radar-words.ts';

const RINGS = Object.keys(RING_EDGES) as readonly Ring[];
/** A margin around, for the names. */
const EDGE = RADIUS + 12;

/** Four quadrants, four rings: for the eye. The lists below say the same and can be reached with the keyboard. */
export function RadarDrawing({ blips, quadrants }: Pick<RadarReply, 'blips' | 'quadrants'>) {
  const { placed, size } = placeBlips(blips);
  return (
    <div className={classes.drawing} aria-hidden="true">
      {quadrants.map((name, place) => (
        <span key={name} className={classes.quadrant} data-place={place + 1}>
          {name}
        </span>
      ))}
      <svg
        viewBox={`${-EDGE} ${-EDGE} ${2 * EDGE} ${2 * EDGE}`}
        className={classes.picture}
        aria-hidden="true"
      >
        {RINGS.toReversed().map((ring) => (
          <circle key={ring} r={RING_EDGES[ring][1]} className={classes.ring} data-ring={ring} />
        ))}
        <path d={`M${-RADIUS} 0 H${RADIUS} M0 ${-RADIUS} V${RADIUS}`} className={classes.axis} />
        {RINGS.map((ring) => {
          const [inner, outer] = RING_EDGES[ring];
          return (
            <text key={ring} x={(inner + outer) / 2} y={5} className={classes.name}>
              {ring}
            </text>
          );
        })}
        {placed.map((one) => (
          <Blip key={one.blip.key} one={one} size={size} />
        ))}
      </svg>
      <p className={classes.legend}>
        Full circle around a number: new. Arc towards the middle: moved in; outwards: moved out.
      </p>
    </div>
  );
}

interface BlipProps {
  readonly one: PlacedBlip;
  readonly size: number;
}

function Blip({ one: { blip, number, x, y }, size }: BlipProps) {
  const mark = (
    <g transform={`translate(${x} ${y})`} className={classes.blip} data-ring={blip.ring}>
      <title>{`${blip.name}: ${blip.ring}, ${movedText(blip)}`}</title>
      <circle r={size * 0.8} />
      <Moved moved={blip.moved} x={x} y={y} size={size} />
      <text y={size * 0.33} style={{ fontSize: size * 0.9 }}>
        {number}
      </text>
    </g>
  );
  if (blip.adoptionId === undefined) return mark;
  // The list has the same link for the keyboard.
  return (
    <Link to="/execution/adoptions/$id" params={{ id: String(blip.adoptionId) }} tabIndex={-1}>
      {mark}
    </Link>
  );
}

interface MovedProps {
  readonly moved: PlacedBlip['blip']['moved'];
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A circle for a new one, a half towards the middle or away from it for one that moved; none for the others. */
function Moved({ moved, x, y, size }: MovedProps) {
  if (moved === 'none') return null;
  if (moved === 'new') return <circle r={size * 0.95} className={classes.moved} />;
  const turn = (Math.atan2(y, x) * 180) / Math.PI + (moved === 'in' ? 180 : 0);
  const radius = size * 0.95;
  return (
    <path
      d={`M0 ${-radius} A${radius} ${radius} 0 0 1 0 ${radius}`}
      transform={`rotate(${turn})`}
      className={classes.moved}
    />
  );
}
