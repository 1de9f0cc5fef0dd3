// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect, TextInput } from '@mantine/core';
import classes from './execution.module.css';
import { amountLabel, isForeign, RateFields } from './given-in.tsx';
import { freshKey, type LineDraft, type MilestoneDraft } from './plan-draft.ts';
import { accrualWords, choicesOf, keyIn, kindWords } from './plan-words.ts';

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** Changes one row of a list, by its key. */
function changing<Row extends { readonly key: number }>(
  { rows, onChange }: RowsProps<Row>,
  key: number,
) {
  return (change: Partial<Row>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
}

export function MilestoneRows(props: RowsProps<MilestoneDraft>) {
  const { rows, onChange } = props;
  const add = () => {
    const last = rows.at(-1)?.finish ?? '';
    const row = {
      key: freshKey(rows),
      title: '',
      weight: '1',
      start: last,
      finish: last,
      accrual: 'linear' as const,
    };
    onChange([...rows, row]);
  };
  return (
    <fieldset className={classes.group}>
      <legend>Milestones</legend>
      {rows.map((row, index) => (
        <MilestoneRow
          key={row.key}
          row={row}
          place={index + 1}
          onChange={changing(props, row.key)}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <Button variant="default" size="xs" onClick={add}>
          Add a milestone
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps<Row> {
  readonly row: Row;
  /** From 1; names the fields. */
  readonly place: number;
  readonly onChange: (change: Partial<Row>) => void;
  readonly onRemove: () => void;
}

function MilestoneRow({ row, place, onChange, onRemove }: RowProps<MilestoneDraft>) {
  return (
    <div className={`${classes.row} ${classes.milestone}`}>
      <TextInput
        label={`Milestone ${place}`}
        required
        maxLength={200}
        value={row.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label="Weight"
        type="number"
        min={1}
        required
        value={row.weight}
        onChange={(event) => onChange({ weight: event.currentTarget.value })}
      />
      <TextInput
        label="Start"
        type="date"
        required
        value={row.start}
        onChange={(event) => onChange({ start: event.currentTarget.value })}
      />
      <TextInput
        label="Finish"
        type="date"
        required
        value={row.finish}
        onChange={(event) => onChange({ finish: event.currentTarget.value })}
      />
      <NativeSelect
        label="Earned"
        data={choicesOf(accrualWords)}
        value={row.accrual}
        onChange={(event) => onChange({ accrual: keyIn(accrualWords, event.currentTarget.value) })}
      />
      <RemoveButton what={`milestone ${place}`} onRemove={onRemove} />
    </div>
  );
}

export function LineRows(props: RowsProps<LineDraft> & { readonly currency: string }) {
  const { rows, onChange, currency } = props;
  const add = () => {
    const row = {
      key: freshKey(rows),
      title: '',
      kind: 'people' as const,
      hours: '',
      rate: '',
      amount: '',
      currency,
      worth: '',
      worthOn: '',
    };
    onChange([...rows, row]);
  };
  return (
    <fieldset className={classes.group}>
      <legend>Budget: an amount, or hours and what an hour costs</legend>
      {rows.map((row, index) => (
        <LineRow
          key={row.key}
          row={row}
          place={index + 1}
          currency={currency}
          onChange={changing(props, row.key)}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <Button variant="default" size="xs" onClick={add}>
          Add a budget line
        </Button>
      </div>
    </fieldset>
  );
}

interface LineRowProps extends RowProps<LineDraft> {
  readonly currency: string;
}

function LineRow({ row, place, currency, onChange, onRemove }: LineRowProps) {
  const isOwn = !isForeign(row, currency);
  const hasHours = isOwn && (row.kind === 'people' || row.kind === 'in-kind');
  const field = (name: 'hours' | 'rate' | 'amount' | 'currency' | 'worth' | 'worthOn') => ({
    value: row[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={`${classes.row} ${classes.budgetLine}`}>
      <TextInput
        label={`Budget line ${place}`}
        required
        maxLength={200}
        value={row.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label="Kind"
        data={choicesOf(kindWords)}
        value={row.kind}
        onChange={(event) =>
          onChange({ kind: keyIn(kindWords, event.currentTarget.value), hours: '', rate: '' })
        }
      />
      <TextInput label="Hours" type="number" min={1} disabled={!hasHours} {...field('hours')} />
      <TextInput label={`${currency} an hour`} disabled={!hasHours} {...field('rate')} />
      <TextInput
        label={amountLabel(row, currency)}
        disabled={isOwn && row.hours !== ''}
        {...field('amount')}
      />
      <TextInput label="Currency" maxLength={3} required {...field('currency')} />
      <RemoveButton what={`budget line ${place}`} onRemove={onRemove} />
      {!isOwn && (
        <RateFields own={currency} field={(name) => field(name === 'on' ? 'worthOn' : 'worth')} />
      )}
    </div>
  );
}

function RemoveButton({
  what,
  onRemove,
}: {
  readonly what: string;
  readonly onRemove: () => void;
}) {
  return (
    <Button variant="default" onClick={onRemove} aria-label={`Take out ${what}`}>
      Take out
    </Button>
  );
}
