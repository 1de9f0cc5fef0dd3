// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import type { CapacityReply } from './capacity.data.ts';
import { Clashes } from './clashes.tsx';
import { hoursText } from './heat-table.tsx';

/** What a move would over-book beyond today; nothing is changed until the roadmap moves it. */
export function Moved({ moved }: { readonly moved: NonNullable<CapacityReply['moved']> }) {
  const { title, days, clashes, relievedHours } = moved;
  const way = days < 0 ? `${countOf(-days, 'day')} earlier` : `${countOf(days, 'day')} later`;
  return (
    <Panel
      title={`If “${title}” came ${way}`}
      sentence={
        clashes.length === 0
          ? 'Nobody would be over-booked more than now. Nothing was changed.'
          : 'It would over-book, beyond what is over-booked now. Nothing was changed.'
      }
    >
      <div className={text.stack}>
        <Clashes clashes={clashes} />
        {relievedHours > 0 && (
          <p className={text.prose}>
            {hoursText(relievedHours)} that are over-booked now would fit.
          </p>
        )}
        <p className={text.prose}>
          To do it, move its bar on the <Link to="/strategy/roadmap">roadmap</Link>.
        </p>
      </div>
    </Panel>
  );
}
