// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { AddressLink } from '../../shell/address-link.tsx';
import { dayText } from '../../shell/day.ts';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import classes from './paper.module.css';
import { PaperDecisions } from './paper-decisions.tsx';
import { PaperObjectives } from './paper-objectives.tsx';
import type { PaperProps } from './paper-props.ts';
import { PaperRisks } from './paper-risks.tsx';
import { PaperWork } from './paper-work.tsx';

/** The strategy on one sheet; on paper it is the same without buttons. */
export function Paper({ paper }: PaperProps) {
  return (
    <div className={text.stack}>
      <Panel
        title={`${paper.organisation}, ${dayText(paper.at)}`}
        sentence={
          paper.before && `Compared with “${paper.before.title}” of ${dayText(paper.before.at)}.`
        }
      >
        <p className={text.prose}>
          <strong>{paper.sentence}</strong>
        </p>
        <p className={text.prose}>{paper.mission}</p>
      </Panel>
      <Needed paper={paper} />
      <PaperObjectives paper={paper} />
      <PaperWork paper={paper} />
      <PaperRisks paper={paper} />
      <PaperDecisions paper={paper} />
      <Sources paper={paper} />
    </div>
  );
}

function Needed({ paper: { needed } }: PaperProps) {
  return (
    <Panel title="Decisions needed" sentence="By the figures, the gravest first.">
      {needed.length === 0 && <p className={text.prose}>None.</p>}
      <ul className={classes.needed}>
        {needed.map(({ sentence, to }) => (
          <li key={sentence}>
            {sentence} <AddressLink address={to}>Open</AddressLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Sources({ paper: { footnotes } }: PaperProps) {
  if (footnotes.length === 0) return null;
  return (
    <Panel title="Where the figures are from">
      <ol className={classes.sources}>
        {footnotes.map(({ number, sentence, to }) => (
          <li key={number} id={`source-${number}`}>
            {sentence} <AddressLink address={to}>Rows</AddressLink>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Print, and the same as Markdown. */
export function PaperDownloads({ paper, markdown }: PaperProps & { readonly markdown: string }) {
  return (
    <>
      <Button
        component="a"
        variant="default"
        href={`data:text/markdown;charset=utf-8,${encodeURIComponent(markdown)}`}
        download={`board-paper-${dayText(paper.at)}.md`}
      >
        Markdown
      </Button>
      <Button variant="default" onClick={() => window.print()}>
        Print
      </Button>
    </>
  );
}
