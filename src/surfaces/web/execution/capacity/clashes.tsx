// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { Clash } from './capacity.data.ts';
import classes from './capacity.module.css';
import { hoursText } from './heat-table.tsx';

/** Who is over-booked, when, by how much, and the initiatives that are planned then. */
export function Clashes({ clashes }: { readonly clashes: readonly Clash[] }) {
  return (
    <ul className={classes.clashes}>
      {clashes.map(({ key, name, start, finish, overHours, initiatives }) => (
        <li key={`${key} ${start}`} className={classes.clash}>
          <strong>{name}</strong> is over-booked by <strong>{hoursText(overHours)}</strong> from{' '}
          {start} to {finish}.
          <span className={classes.parts}>
            {initiatives.map(({ initiativeId, title, hours }) => (
              <span key={initiativeId}>
                <Link to="/execution/initiatives/$id" params={{ id: String(initiativeId) }}>
                  {title}
                </Link>{' '}
                {hoursText(hours)}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
