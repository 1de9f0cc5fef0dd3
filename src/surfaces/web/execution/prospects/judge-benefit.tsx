// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { BenefitReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { quantityText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { benefitWords, keyOf, keysOf } from '../../shell/words.ts';
import { useJudgeBenefit } from '../execution.data.ts';

interface JudgeBenefitProps {
  readonly benefit: BenefitReply;
}

/** Button and form: did it come? */
export function JudgeBenefit({ benefit }: JudgeBenefitProps) {
  return (
    <FormModal name="Judge" title={benefit.title} size="xs" label={`Judge: ${benefit.title}`}>
      {(close) => <JudgeForm benefit={benefit} onClose={close} />}
    </FormModal>
  );
}

function JudgeForm({ benefit, onClose }: JudgeBenefitProps & { readonly onClose: () => void }) {
  const { id, revision, value, expected, unit, kpiId } = benefit;
  const { words, field } = useWords(() => ({ outcome: 'reached', value: '', words: '' }));
  const judge = useJudgeBenefit();
  const submit = () => {
    const outcome = keyOf(benefitWords, words.outcome) ?? 'reached';
    const said = words.value === '' ? undefined : Number(words.value);
    judge.mutate(
      { id, revision, outcome, value: said, words: words.words },
      { onSuccess: onClose },
    );
  };
  return (
    <Form save="Keep the verdict" writing={judge} onSave={submit} onClose={onClose}>
      <p className={text.prose}>
        Expected: {quantityText(expected, unit)}.
        {value !== undefined && ` Now: ${quantityText(value, unit)}.`} The verdict stays.
      </p>
      <NativeSelect
        label="Did it come?"
        data={keysOf(benefitWords).map((key) => ({ value: key, label: benefitWords[key].word }))}
        {...field('outcome')}
      />
      {kpiId === undefined && (
        <TextInput label={`Value (${unit})`} type="number" step="any" {...field('value')} />
      )}
      <Textarea
        label="What was found"
        required
        maxLength={2000}
        rows={2}
        data-autofocus
        {...field('words')}
      />
    </Form>
  );
}
