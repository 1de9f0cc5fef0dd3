// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import type { WhatIfReply } from '#surfaces/contract';
import { AddressLink } from '../../shell/address-link.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { paceWords } from '../../shell/words.ts';

interface TurnsProps {
  readonly answer: WhatIfReply;
}
type KeyResult = WhatIfReply['keyResults'][number];
type Turn = WhatIfReply['initiatives'][number];

const keyResultColumns: readonly Column<KeyResult>[] = [
  {
    id: 'title',
    header: 'Key result',
    cell: ({ title, objectiveTitle, to }) => (
      <>
        <AddressLink address={to} className={text.strong}>
          {title}
        </AddressLink>
        <div className={text.small}>{objectiveTitle}</div>
      </>
    ),
  },
  { id: 'now', header: 'Now', cell: ({ pace }) => <Status {...paceWords[pace]} /> },
  {
    id: 'turns',
    header: 'Then',
    cell: ({ turns, strength }) => (
      <>
        <Status tone={strength === 'certain' ? 'bad' : 'warning'} word={strength} />
        <div className={text.small}>{turns}</div>
      </>
    ),
  },
  { id: 'because', header: 'Because', cell: ({ because }) => because },
];

const turnColumns: readonly Column<Turn>[] = [
  {
    id: 'title',
    header: 'What',
    cell: ({ title, to }) => <AddressLink address={to}>{title}</AddressLink>,
  },
  { id: 'because', header: 'Because', cell: ({ because }) => because },
];

/** What would turn, the key results first. */
export function Turns({ answer }: TurnsProps) {
  return (
    <>
      <Panel title={answer.sentence} flush>
        <DataTable
          caption="Key results that suffer"
          columns={keyResultColumns}
          rows={answer.keyResults}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="No key result hangs on it">
              Tie key results to milestones, benefits to KPIs and initiatives to objectives, and
              this can tell more.
            </EmptyState>
          }
        />
      </Panel>
      <TurnsOf title="Initiatives that are hit" turns={answer.initiatives} />
      <TurnsOf title="Objectives that are hit" turns={answer.objectives} />
      <TurnsOf title="Framework items left open" turns={answer.frameworkItems} />
      <Money answer={answer} />
    </>
  );
}

function TurnsOf({ title, turns }: { readonly title: string; readonly turns: readonly Turn[] }) {
  if (turns.length === 0) return null;
  return (
    <Panel title={title} flush>
      <DataTable caption={title} columns={turnColumns} rows={turns} rowKey={(_, index) => index} />
    </Panel>
  );
}

function Money({ answer: { money } }: TurnsProps) {
  return money.map((one) => (
    <Panel key={one.currency} title={`Money in ${one.currency}`}>
      <Facts>
        <Fact name="Budget now">{moneyText(one.budgetBefore, one.currency)}</Fact>
        <Fact name="Budget then">{moneyText(one.budgetAfter, one.currency)}</Fact>
        <Fact name="Estimated cost now">{moneyText(one.estimateBefore, one.currency)}</Fact>
        <Fact name="Estimated cost then">{moneyText(one.estimateAfter, one.currency)}</Fact>
      </Facts>
    </Panel>
  ));
}
