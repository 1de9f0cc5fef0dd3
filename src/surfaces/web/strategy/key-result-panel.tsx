// SPDX-License-Identifier: Apache-2.0
import type { KeyResultReply } from '#surfaces/contract';
import { dayText } from '../shell/day.ts';
import { Fact, Facts } from '../shell/facts.tsx';
import { Panel } from '../shell/panel.tsx';
import { quantityText, shareText } from '../shell/quantity.ts';
import { ReadingsChart } from '../shell/readings-chart.tsx';
import { Status } from '../shell/status.tsx';
import { Unknown } from '../shell/unknown.tsx';
import { paceWords } from '../shell/words.ts';
import { KeyResultActions } from './key-result-actions.tsx';
import classes from './strategy.module.css';

/** One key result in full: where it stands, where it goes, and what can be done. */
export function KeyResultPanel({
  keyResult,
  isOpen,
}: {
  readonly keyResult: KeyResultReply;
  /** Whether its objective is; a closed one is only read. */
  readonly isOpen: boolean;
}) {
  const { title, pace, forecast, readings, target, unit } = keyResult;
  return (
    <Panel title={title} actions={<Status {...paceWords[pace]} />}>
      <p className={classes.forecast}>{forecast}</p>
      <Standing keyResult={keyResult} />
      <ReadingsChart name={title} readings={readings} target={target} unit={unit} />
      <KeyResultActions keyResult={keyResult} isOpen={isOpen} />
    </Panel>
  );
}

function Standing({ keyResult }: { readonly keyResult: KeyResultReply }) {
  const { value, baseline, target, unit, progress, due, coverage } = keyResult;
  return (
    <Facts>
      <Fact name="Now">{value === undefined ? <Unknown /> : quantityText(value, unit)}</Fact>
      <Fact name="Baseline">
        {baseline === undefined ? <Unknown>not set yet</Unknown> : quantityText(baseline, unit)}
      </Fact>
      <Fact name="Target">{quantityText(target, unit)}</Fact>
      <Fact name="Progress">{progress === undefined ? <Unknown /> : shareText(progress)}</Fact>
      <Fact name="Due">{dayText(due)}</Fact>
      {coverage !== undefined && <Fact name="Coverage">{shareText(coverage)}</Fact>}
    </Facts>
  );
}
