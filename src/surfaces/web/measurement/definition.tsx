// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { FigureRowsReply, MetricDescriptorReply } from '#surfaces/contract';
import { daysText, minuteText } from '../shell/day.ts';
import { shareText } from '../shell/quantity.ts';
import classes from './measurement.module.css';

interface DefinitionProps {
  readonly metric: MetricDescriptorReply;
  /** Where it was computed: its window, coverage and note. */
  readonly evidence?: Pick<FigureRowsReply, 'window' | 'coverage' | 'note'>;
}

/** A metric in the words of its descriptor. */
export function Definition({ metric, evidence }: DefinitionProps) {
  const { question, formula, unit, source, chaossName, parameters, edgeCases, needsForge } = metric;
  const chaossTitle = chaossName && `CHAOSS: ${chaossName}`;
  return (
    <dl className={classes.definition}>
      <Line name="Question">{question}</Line>
      <Line name="Formula">{formula}</Line>
      <Line name="Unit">{unit}</Line>
      {needsForge && <Line name="Needs">The forge of the repository, connected and read</Line>}
      {evidence && <Computed {...evidence} />}
      {parameters.map(({ id, value, unit: parameterUnit, sentence }) => (
        <Line key={id} name={id}>
          {parameterUnit === 'yes or no' ? value : `${value} ${parameterUnit}`}. {sentence}
        </Line>
      ))}
      <Line name="Source">
        {chaossTitle !== undefined && chaossTitle !== source.title && `${chaossTitle}. `}
        <a href={source.address} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      </Line>
      {edgeCases.length > 0 && (
        <Line name="Edge cases">
          <ul className={classes.cases}>
            {edgeCases.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Line>
      )}
    </dl>
  );
}

function Computed({ window, coverage, note }: NonNullable<DefinitionProps['evidence']>) {
  return (
    <>
      <Line name="Period">
        {minuteText(window.from)} up to {minuteText(window.to)}; work of a day counts whole:{' '}
        {daysText(window)}
      </Line>
      {coverage !== undefined && (
        <Line name="Coverage">{shareText(coverage)} of the observations could be classified</Line>
      )}
      {note !== undefined && <Line name="Note">{note}</Line>}
    </>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.line}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
