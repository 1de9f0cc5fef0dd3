// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { AlertRuleReply } from '#surfaces/contract';
import { AddressLink } from '../../shell/address-link.tsx';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { alertSeverityWords, verdictWords } from './alert-words.ts';
import { useRemoveRule } from './alerts.data.ts';
import { ChangeRule } from './rule-form.tsx';

interface RuleProps {
  readonly rule: AlertRuleReply;
}

type Standing = AlertRuleReply['standings'][number];

const columns: readonly Column<Standing>[] = [
  {
    id: 'figure',
    header: 'Figure',
    width: '36%',
    cell: ({ to, title }) => (
      <AddressLink address={to} className={text.strong}>
        {title}
      </AddressLink>
    ),
  },
  {
    id: 'verdict',
    header: 'Judged',
    width: '9rem',
    cell: ({ verdict }) => <Status {...verdictWords[verdict]} />,
  },
  { id: 'sentence', header: 'Why', cell: ({ sentence }) => sentence },
];

/** A rule, and how it stands with each figure that it looks at. */
export function RulePanel({ rule }: RuleProps) {
  const { name, standings } = rule;
  return (
    <Panel
      title={name}
      sentence={<RuleSentence rule={rule} />}
      actions={<Actions rule={rule} />}
      flush
    >
      <DataTable
        caption={`Figures that "${name}" looks at`}
        columns={columns}
        rows={standings}
        rowKey={({ subject }) => subject}
        empty={
          <EmptyState title="Not judged yet">
            It is judged in a moment, and after every assessment.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function RuleSentence({ rule }: RuleProps) {
  const { id, sentence, severity, owner, quiet, counts } = rule;
  const untold = counts.insufficient === 0 ? '' : `, ${counts.insufficient} cannot be told`;
  return (
    <>
      {sentence} <Status {...alertSeverityWords[severity]} />
      {owner !== undefined && `, ${owner} looks at it`}
      {quiet !== undefined && `, quiet ${quietWords(quiet)}`}.{' '}
      <Link to="/measurement/alerts" search={{ ruleId: id, state: 'any' }}>
        {counts.firing} of {countOf(counts.firing + counts.fine + counts.insufficient, 'figure')} to
        tell of
      </Link>
      {untold}.
    </>
  );
}

function quietWords({ from, to, zone, weekends }: NonNullable<AlertRuleReply['quiet']>): string {
  const hours = from === to ? [] : [`from ${from} to ${to}`];
  return [...hours, ...(weekends ? ['at weekends'] : []), `in ${zone}`].join(', ');
}

function Actions({ rule }: RuleProps) {
  const { id, name, revision } = rule;
  const remove = useRemoveRule();
  return (
    <div className={text.row}>
      <ChangeRule rule={rule} />
      <ConfirmRemoval
        name={name}
        size="xs"
        removing={remove}
        onConfirm={() => remove.mutate({ id, revision })}
      >
        Its alerts are kept; those that are open close.
      </ConfirmRemoval>
    </div>
  );
}
