// SPDX-License-Identifier: Apache-2.0
import type { ProjectDetailReply } from '#surfaces/contract';
import { EmptyState } from '../shell/empty-state.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Panel } from '../shell/panel.tsx';
import { FigureCards } from './figure-cards.tsx';
import classes from './measurement.module.css';
import { Backlog, Responses } from './responses.tsx';

/** The few of more than forty that say how issues and change requests are looked after; the others are in the tables below. */
const SHOWN = [
  'issue-response-time',
  'issue-answered-in-time',
  'issue-backlog',
  'change-request-response-time',
  'time-to-merge',
  'change-request-merge-rate',
  'change-request-backlog',
  'unreviewed-merge-share',
];

/** Issues and change requests of a project, or what to do to see them. */
export function ForgeFigures({ project }: { readonly project: ProjectDetailReply }) {
  const { forge, figures, repositoryId } = project;
  if (forge === undefined) return <NoForge repositoryId={repositoryId} />;
  const shown = SHOWN.flatMap((id) => figures.find(({ metric }) => metric.id === id) ?? []);
  const backlog = figures.find(({ metric }) => metric.id === 'issue-backlog');
  return (
    <>
      <FigureCards repositoryId={repositoryId} figures={shown} />
      <div className={classes.charts}>
        <Responses forge={forge} />
        {forge.open.length === 0 && backlog?.status === 'unknown' ? (
          <Panel title="Open at the end of the month">{backlog.note}</Panel>
        ) : (
          <Backlog open={forge.open} />
        )}
      </div>
    </>
  );
}

function NoForge({ repositoryId }: { readonly repositoryId: number }) {
  return (
    <Panel title="Issues and change requests">
      <EmptyState
        title="No forge has been read to its end yet"
        action={
          <LinkButton
            to="/repositories/$id"
            params={{ id: String(repositoryId) }}
            variant="default"
          >
            To the repository
          </LinkButton>
        }
      >
        How soon people get an answer, what waits and what is merged is known to the forge of this
        repository. Connect it; where it is being read, these figures follow when all is there.
      </EmptyState>
    </Panel>
  );
}
