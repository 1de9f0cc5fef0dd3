// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useSetCriteria } from './adoption.data.ts';
import classes from './adoption.module.css';
import { type AdoptionProps, type Fact, factWords } from './adoption-words.ts';
import { type Rows, useRows } from './use-rows.ts';

/** Button and form: what a solution has to have, and what makes one better, with weights. */
export function EditCriteria({ adoption }: AdoptionProps) {
  return (
    <FormModal name="Must-haves and criteria" width="xl">
      {(close) => <CriteriaForm adoption={adoption} onClose={close} />}
    </FormModal>
  );
}

const FACTS = Object.keys(factWords) as readonly Fact[];

function CriteriaForm({ adoption, onClose }: AdoptionProps & { readonly onClose: () => void }) {
  const musts = useRows(mustRowsOf(adoption));
  const criteria = useRows(criterionRowsOf(adoption));
  const [seen] = useState(adoption);
  const [reason, setReason] = useState('');
  const set = useSetCriteria();
  const sum = criteria.rows.reduce((all, { weight }) => all + Number(weight), 0);
  const submit = () => {
    const { id, revision } = seen;
    const asked = { mustHaves: musts.rows.map(mustOf), criteria: criteria.rows.map(criterionOf) };
    set.mutate({ id, revision, reason, ...asked }, { onSuccess: onClose });
  };
  return (
    <Form save="Save" writing={set} isWhole onSave={submit} onClose={onClose}>
      <MustRows rows={musts} />
      <CriterionRows rows={criteria} sum={sum} />
      {isJudged(adoption) && (
        <Textarea
          label="Reason"
          description="Candidates are scored already: say why the rules change now."
          required
          maxLength={2000}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </Form>
  );
}

type Adoption = AdoptionProps['adoption'];

function isJudged({ candidates }: Adoption): boolean {
  return candidates.some(
    ({ scores, fit }) =>
      Object.keys(scores).length > 0 || fit.mustHaves.some(({ by }) => by !== undefined),
  );
}

function mustRowsOf({ mustHaves }: Adoption): readonly MustRow[] {
  return mustHaves.map(({ key, title, fact = '' }) => ({ key, title, fact }));
}

function mustOf({ key, title, fact }: MustRow) {
  return { key: key || undefined, title, fact: FACTS.find((one) => one === fact) };
}

function criterionRowsOf({ criteria }: Adoption): readonly CriterionRow[] {
  return criteria.map(({ weight, ...one }) => ({ ...one, weight: String(weight) }));
}

function criterionOf({ key, title, scale, weight }: CriterionRow) {
  return { key: key || undefined, title, scale, weight: Number(weight) };
}

const ANSWERED = [
  { value: '', label: 'answered by people' },
  ...FACTS.map((value) => ({ value, label: factWords[value] })),
];

interface MustRow {
  readonly key: string;
  readonly title: string;
  readonly fact: string;
}

function MustRows({ rows }: { readonly rows: Rows<MustRow> }) {
  return (
    <fieldset className={classes.group}>
      <legend>Must-haves: missing one is not made up for</legend>
      {rows.rows.map((row, place) => (
        <div key={row.row} className={`${classes.row} ${classes.must}`}>
          <TextInput
            label={`Must-have ${place + 1}`}
            required
            maxLength={200}
            {...rows.field(row, 'title')}
          />
          <NativeSelect label="Answered by" data={ANSWERED} {...rows.field(row, 'fact')} />
          <Button
            variant="default"
            onClick={() => rows.remove(row)}
            aria-label={`Take out must-have ${place + 1}`}
          >
            Take out
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => rows.add({ key: '', title: '', fact: '' })}
        >
          Add a must-have
        </Button>
      </div>
    </fieldset>
  );
}

interface CriterionRow {
  readonly key: string;
  readonly title: string;
  readonly scale: string;
  readonly weight: string;
}

function CriterionRows({ rows, sum }: { readonly rows: Rows<CriterionRow>; readonly sum: number }) {
  return (
    <fieldset className={classes.group}>
      <legend>Criteria: weights from 0 to 100, now {sum} together</legend>
      {rows.rows.map((row, place) => (
        <div key={row.row} className={`${classes.row} ${classes.criterion}`}>
          <TextInput
            label={`Criterion ${place + 1}`}
            required
            maxLength={200}
            {...rows.field(row, 'title')}
          />
          <TextInput
            label="What 0 and 4 look like"
            maxLength={2000}
            {...rows.field(row, 'scale')}
          />
          <TextInput
            label="Weight"
            type="number"
            min={0}
            max={100}
            required
            {...rows.field(row, 'weight')}
          />
          <Button
            variant="default"
            onClick={() => rows.remove(row)}
            aria-label={`Take out criterion ${place + 1}`}
          >
            Take out
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => rows.add({ key: '', title: '', scale: '', weight: '20' })}
        >
          Add a criterion
        </Button>
      </div>
    </fieldset>
  );
}
