// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../shell/empty-state.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { ClosedObjectives } from './closed-objectives.tsx';
import { EditObjective } from './edit-objective.tsx';
import { Mission } from './mission.tsx';
import { ObjectivePanel } from './objective-panel.tsx';
import { objectivesQuery } from './strategy.data.ts';
import classes from './strategy.module.css';

export function ObjectivesPage() {
  return (
    <div>
      <PageHeader
        title="Objectives"
        question="What do we want, and how far are we?"
        actions={
          <>
            <EditObjective />
            <LinkButton to="/strategy/templates" variant="default">
              From a template
            </LinkButton>
            <Button variant="default" onClick={() => window.print()}>
              Print
            </Button>
          </>
        }
      />
      <Loaded query={useQuery(objectivesQuery)}>
        {({ mission, missionRevision, objectives }) => (
          <>
            <Mission mission={mission} revision={missionRevision} />
            <div className={classes.list}>
              {objectives.length === 0 && <NoObjectives />}
              {objectives
                .filter(({ closing }) => closing === undefined)
                .map((objective) => (
                  <ObjectivePanel key={objective.id} objective={objective} all={objectives} />
                ))}
              <ClosedObjectives objectives={objectives} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function NoObjectives() {
  return (
    <EmptyState
      title="No objectives yet"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      The first scan proposes starter objectives, bound to figures of your own repositories. Add a
      folder to begin.
    </EmptyState>
  );
}
