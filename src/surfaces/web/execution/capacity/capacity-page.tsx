// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { type CapacityReply, capacityQuery } from './capacity.data.ts';
import { CapacityFilter, useCapacitySearch } from './capacity-filter.tsx';
import { Clashes } from './clashes.tsx';
import { EditResource } from './edit-resource.tsx';
import { HeatTable, hoursText } from './heat-table.tsx';
import { Moved } from './moved.tsx';
import { ResourcesPanel } from './resources-panel.tsx';

/** Hours that people have against what is planned of them, and what would clash if something moved. */
export function CapacityPage() {
  const search = useCapacitySearch();
  return (
    <div>
      <PageHeader
        title="Capacity"
        question="Who has time, and who is over-booked when and by what?"
        actions={<EditResource />}
      />
      <div className={text.stack}>
        <CapacityFilter />
        <Loaded query={useQuery(capacityQuery(search))}>
          {(capacity) => (
            <>
              {capacity.moved !== undefined && <Moved moved={capacity.moved} />}
              <OverBooked capacity={capacity} />
              <Hours capacity={capacity} />
            </>
          )}
        </Loaded>
        <ResourcesPanel />
      </div>
    </div>
  );
}

function OverBooked({ capacity }: { readonly capacity: CapacityReply }) {
  const { clashes, unplaced, rows } = capacity;
  if (rows.length === 0) return null;
  return (
    <Panel
      title="Over-booked"
      sentence={
        clashes.length === 0
          ? 'Nobody is over-booked in these periods.'
          : `${countOf(clashes.length, 'clash', 'clashes')}, the soonest first.`
      }
    >
      <Clashes clashes={clashes} />
      {unplaced.map(({ name, title, hours, initiativeId }) => (
        <p key={`${name} ${initiativeId}`} className={text.prose}>
          {hoursText(hours)} of {name} on “{title}” stand on no day, as its plan has no milestones
          yet.
        </p>
      ))}
    </Panel>
  );
}

function Hours({ capacity }: { readonly capacity: CapacityReply }) {
  const { rows, by } = capacity;
  return (
    <Panel
      title="Planned of available hours"
      sentence={`By ${by}, spread over the days on which somebody has hours. Ideas book nobody.`}
      flush
    >
      {rows.length === 0 ? (
        <EmptyState title="Nobody is here yet">
          Use “Add a person or team” with the hours a week they have for the office. Then say on an
          initiative who works on it and how many hours: this page shows whether it fits.
        </EmptyState>
      ) : (
        <HeatTable capacity={capacity} />
      )}
    </Panel>
  );
}
