// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readAmount } from '#model';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { quantityText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { keyOf, keysOf } from '../../shell/words.ts';
import { useReviewAdoption } from './adoption.data.ts';
import { type AdoptionProps, reviewWords } from './adoption-words.ts';

/** Button and form: did it bring what was expected, and what was learned. */
export function ReviewAdoption({ adoption }: AdoptionProps) {
  return (
    <FormModal name="Review it" variant={adoption.state === 'in-use' ? 'filled' : 'default'}>
      {(close) => <ReviewForm adoption={adoption} onClose={close} />}
    </FormModal>
  );
}

const EMPTY = { outcome: 'reached', value: '', yearCost: '', words: '', lesson: '', nextOn: '' };

function ReviewForm({ adoption, onClose }: AdoptionProps & { readonly onClose: () => void }) {
  const { id, revision, currency, decision } = adoption;
  const benefit = decision?.benefit;
  const { words, field } = useWords(() => EMPTY);
  const [wrong, setWrong] = useState<string>();
  const review = useReviewAdoption();
  const submit = () => {
    const { value, yearCost, ...said } = words;
    const cost = yearCost === '' ? undefined : readAmount(yearCost, currency);
    setWrong(cost?.ok === false ? cost.why : undefined);
    if (cost?.ok === false) return;
    const outcome = keyOf(reviewWords, words.outcome) ?? 'reached';
    review.mutate(
      {
        ...said,
        id,
        revision,
        outcome,
        value: value === '' ? undefined : Number(value),
        yearCost: cost?.amount,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Form save="Keep the review" writing={review} onSave={submit} onClose={onClose}>
      {benefit !== undefined && (
        <p className={text.prose}>
          Expected: {benefit.title}, {quantityText(benefit.expected, benefit.unit)}.
          {benefit.value !== undefined && ` Now: ${quantityText(benefit.value, benefit.unit)}.`}
        </p>
      )}
      <NativeSelect
        label="Did it come?"
        data={keysOf(reviewWords).map((value) => ({ value, label: reviewWords[value].word }))}
        {...field('outcome')}
      />
      {benefit !== undefined && benefit.kpiId === undefined && (
        <TextInput label={`Value (${benefit.unit})`} type="number" step="any" {...field('value')} />
      )}
      <TextInput label={`What a year really cost (${currency})`} {...field('yearCost')} />
      <Textarea label="What was found" required maxLength={2000} rows={2} {...field('words')} />
      <Textarea
        label="Lesson"
        description="What others should know who do the like."
        required
        maxLength={2000}
        rows={2}
        {...field('lesson')}
      />
      <TextInput label="Looked at again on" type="date" {...field('nextOn')} />
      {wrong !== undefined && <p role="alert">Reading the cost: {wrong}.</p>}
    </Form>
  );
}
