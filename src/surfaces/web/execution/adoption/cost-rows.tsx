// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect, TextInput } from '@mantine/core';
import text from '../../shell/text.module.css';
import classes from './adoption.module.css';
import { type AdoptionProps, type CostKind, costKindWords } from './adoption-words.ts';
import { freshLine, type LineDraft } from './cost-draft.ts';
import type { Row, Rows } from './use-rows.ts';

interface CostRowsProps extends AdoptionProps {
  readonly rows: Rows<LineDraft>;
}

/** The cost lines in a form: an amount, or own hours; neither where nobody knows yet. */
export function CostRows({ adoption, rows }: CostRowsProps) {
  const inside = adoption.candidates.filter(({ leftOut }) => leftOut === undefined);
  const ways = [
    { value: '', label: adoption.incumbent ?? 'Staying' },
    ...inside.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return (
    <fieldset className={classes.group}>
      <legend>Lines: an amount, or own hours; leave both empty where nobody knows yet</legend>
      {rows.rows.map((row, place) => (
        <CostRow key={row.row} row={row} rows={rows} place={place + 1} ways={ways} />
      ))}
      <div className={text.row}>
        {ways.map(({ value, label }) => (
          <Button
            key={value}
            variant="default"
            size="xs"
            onClick={() => rows.add(freshLine(value, adoption.currency))}
          >
            Add a line: {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

interface CostRowProps {
  readonly row: Row<LineDraft>;
  readonly rows: Rows<LineDraft>;
  /** From 1; names the fields. */
  readonly place: number;
  readonly ways: readonly { readonly value: string; readonly label: string }[];
}

const KINDS = Object.keys(costKindWords) as readonly CostKind[];
const WHEN = [
  { value: 'once', label: 'once' },
  { value: 'yearly', label: 'every year' },
];

function CostRow({ row, rows, place, ways }: CostRowProps) {
  const kinds = KINDS.filter((kind) => kind !== 'exit' || row.of === '');
  const changeKind = (event: { currentTarget: { value: string } }) => {
    const kind = KINDS.find((one) => one === event.currentTarget.value) ?? 'other';
    rows.change(row, { kind, when: costKindWords[kind].when });
  };
  return (
    <div className={`${classes.row} ${classes.line}`}>
      <NativeSelect label={`Of, line ${place}`} data={[...ways]} {...rows.field(row, 'of')} />
      <TextInput label={`Line ${place}`} required maxLength={200} {...rows.field(row, 'title')} />
      <NativeSelect
        label="Kind"
        data={kinds.map((value) => ({ value, label: costKindWords[value].word }))}
        value={row.kind}
        onChange={changeKind}
      />
      <NativeSelect label="Paid" data={WHEN} {...rows.field(row, 'when')} />
      <NativeSelect label="Year" data={['1', '2', '3']} {...rows.field(row, 'year')} />
      <TextInput label="Amount" disabled={row.hours !== ''} {...rows.field(row, 'amount')} />
      <TextInput label="In" maxLength={3} {...rows.field(row, 'currency')} />
      <TextInput
        label="Hours"
        type="number"
        min={0}
        disabled={row.amount !== ''}
        {...rows.field(row, 'hours')}
      />
      <Button
        variant="default"
        onClick={() => rows.remove(row)}
        aria-label={`Take out line ${place}`}
      >
        Take out
      </Button>
    </div>
  );
}
