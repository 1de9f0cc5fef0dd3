// SPDX-License-Identifier: Apache-2.0
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useSetCosts } from './adoption.data.ts';
import classes from './adoption.module.css';
import type { AdoptionProps } from './adoption-words.ts';
import { costsOf, linesOf, type RateDraft, restOf } from './cost-draft.ts';
import { CostRows } from './cost-rows.tsx';
import { type Rows, useRows } from './use-rows.ts';

/** Button and form: all cost lines, the rate of an hour, other currencies, discount and assumptions. */
export function EditCosts({ adoption }: AdoptionProps) {
  return (
    <FormModal name="Write the costs" width="85rem">
      {(close) => <CostsForm adoption={adoption} onClose={close} />}
    </FormModal>
  );
}

function CostsForm({ adoption, onClose }: AdoptionProps & { readonly onClose: () => void }) {
  const [{ id, revision, currency }] = useState(adoption);
  const lines = useRows(linesOf(adoption));
  const rates = useRows<RateDraft>(adoption.costs.rates);
  const rest = useWords(() => restOf(adoption));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const set = useSetCosts();
  const submit = () => {
    const read = costsOf({ lines: lines.rows, rates: rates.rows, rest: rest.words }, currency);
    setWrong(read.wrong);
    if (read.wrong.length === 0)
      set.mutate({ id, revision, ...read.costs }, { onSuccess: onClose });
  };
  return (
    <Form save="Save the costs" writing={set} isWhole onSave={submit} onClose={onClose}>
      <CostRows adoption={adoption} rows={lines} />
      <RateRows rows={rates} currency={currency} />
      <div className={text.row}>
        <TextInput label={`An hour of our own (${currency})`} {...rest.field('hourRate')} />
        <TextInput
          label="Discount a year (%)"
          type="number"
          min={0}
          max={50}
          step="any"
          {...rest.field('discount')}
        />
      </div>
      <Textarea label="Assumptions" maxLength={5000} rows={2} {...rest.field('assumptions')} />
      {wrong.length > 0 && <p role="alert">Reading the amounts: {wrong.join('; ')}.</p>}
    </Form>
  );
}

function RateRows({
  rows,
  currency,
}: {
  readonly rows: Rows<RateDraft>;
  readonly currency: string;
}) {
  return (
    <fieldset className={classes.group}>
      <legend>Other currencies</legend>
      {rows.rows.map((row, place) => (
        <div key={row.row} className={`${classes.row} ${classes.rate}`}>
          <TextInput
            label={`Currency ${place + 1}`}
            required
            minLength={3}
            maxLength={3}
            {...rows.field(row, 'currency')}
          />
          <TextInput label={`Worth in ${currency}`} required {...rows.field(row, 'rate')} />
          <TextInput label="Rate of" type="date" required {...rows.field(row, 'on')} />
          <Button
            variant="default"
            onClick={() => rows.remove(row)}
            aria-label={`Take out currency ${place + 1}`}
          >
            Take out
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => rows.add({ currency: '', rate: '', on: '' })}
        >
          Add a currency
        </Button>
      </div>
    </fieldset>
  );
}
