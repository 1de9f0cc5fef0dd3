// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ProjectDetailReply } from '#surfaces/contract';
import { daysText, minuteText } from '../shell/day.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { useRouteId } from '../shell/route-id.ts';
import text from '../shell/text.module.css';
import { Employers } from './employers.tsx';
import { EveryFigure } from './every-figure.tsx';
import { FigureCards } from './figure-cards.tsx';
import { ForgeFigures } from './forge-figures.tsx';
import { projectQuery } from './measurement.data.ts';
import classes from './measurement.module.css';
import { Commits, Contributors } from './months.tsx';
import { Releases } from './releases.tsx';
import { leftOutText, UndatedCommits } from './undated-commits.tsx';

export function ProjectPage() {
  const id = useRouteId();
  const query = useQuery(projectQuery(id));
  return (
    <div>
      <PageHeader
        title={query.data?.name ?? 'Project'}
        question="Is this project alive, and who carries it?"
        above={<Link to="/measurement/projects">Projects</Link>}
        actions={
          <LinkButton to="/repositories/$id" params={{ id: String(id) }} variant="default">
            Open the repository
          </LinkButton>
        }
      />
      <Loaded query={query}>{(project) => <Parts project={project} />}</Loaded>
    </div>
  );
}

function Parts({ project }: { readonly project: ProjectDetailReply }) {
  const { window, months, releases, isBehind, undated } = project;
  return (
    <div className={text.stack}>
      <p className={text.soft}>
        Figures of {daysText(window)}. Each leads to its rows and its definition.
        {isBehind &&
          ` They are as of ${minuteText(window.to)}; what came since is being worked in.`}
        {undated && ` ${leftOutText(undated.commits)}`}
      </p>
      <FigureCards
        repositoryId={project.repositoryId}
        figures={project.figures.filter(({ metric }) => metric.atAGlance)}
      />
      <div className={classes.charts}>
        <Commits months={months} />
        <Contributors months={months} />
        <Employers project={project} />
        <Releases releases={releases} />
      </div>
      <ForgeFigures project={project} />
      {undated && <UndatedCommits undated={undated} />}
      <EveryFigure project={project} />
    </div>
  );
}
