// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ProjectDetailReply } from '#surfaces/contract';
import { FigureText } from './figure-text.tsx';
import classes from './measurement.module.css';

interface FigureCardsProps {
  readonly repositoryId: number;
  readonly figures: ProjectDetailReply['figures'];
}

/** Figures of a project as cards, each of which leads to its rows. */
export function FigureCards({ repositoryId, figures }: FigureCardsProps) {
  return (
    <ul className={classes.figures}>
      {figures.map((figure) => (
        <li key={figure.metric.id} className={classes.figure}>
          <Link
            to="/measurement/projects/$id/$metricId"
            params={{ id: String(repositoryId), metricId: figure.metric.id }}
            className={classes.figureName}
          >
            {figure.metric.name}
          </Link>
          <p className={classes.figureValue}>
            <FigureText figure={figure} unit={figure.metric.unit} />
          </p>
        </li>
      ))}
    </ul>
  );
}
