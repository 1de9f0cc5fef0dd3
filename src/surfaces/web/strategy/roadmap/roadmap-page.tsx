// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import text from '../../shell/text.module.css';
import { roadmapQuery } from './roadmap.data.ts';
import { RoadmapTable } from './roadmap-table.tsx';
import { TimeLine } from './time-line.tsx';

export function RoadmapPage() {
  return (
    <div>
      <PageHeader
        title="Roadmap"
        question="What comes when, what waits for what, and does it hold?"
        actions={
          <Button variant="default" onClick={() => window.print()}>
            Print
          </Button>
        }
      />
      <Loaded query={useQuery(roadmapQuery)}>
        {({ today, lanes }) =>
          lanes.length === 0 ? (
            <EmptyState
              title="No initiatives yet"
              action={<LinkButton to="/execution/initiatives">Make one</LinkButton>}
            >
              Plan milestones for an initiative: it shows here beside the objective that it serves.
            </EmptyState>
          ) : (
            <div className={text.stack}>
              <TimeLine lanes={lanes} today={today} />
              <RoadmapTable lanes={lanes} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}
