// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { useBookActual } from './execution.data.ts';
import { amountLabel, isForeign, moneyIn, RateFields } from './given-in.tsx';
import { choicesOf, keyIn, kindWords } from './plan-words.ts';

interface BookActualProps {
  readonly initiative: InitiativeDetailReply;
}

/** Books one invoice or one lot of hours. */
export function BookActual({ initiative }: BookActualProps) {
  return (
    <FormModal name="Book an actual">
      {(close) => <BookForm initiative={initiative} onClose={close} />}
    </FormModal>
  );
}

const EMPTY = { on: '', amount: '', what: '', kind: 'cash', rate: '', rateOn: '' };

function BookForm({ initiative, onClose }: BookActualProps & { readonly onClose: () => void }) {
  const { id, currency } = initiative;
  const { words, field } = useWords(() => ({ ...EMPTY, currency }));
  const [wrong, setWrong] = useState<string>();
  const book = useBookActual();
  const submit = () => {
    const read = moneyIn({ ...words, on: words.rateOn }, currency);
    setWrong(read.ok ? undefined : read.why);
    if (!read.ok) return;
    const { on, what } = words;
    const actual = { id, on, what, ...read.money, kind: keyIn(kindWords, words.kind) };
    book.mutate(actual, { onSuccess: onClose });
  };
  return (
    <Form save="Book it" writing={book} onSave={submit} onClose={onClose}>
      <TextInput label="Day" type="date" required {...field('on')} />
      <TextInput
        label={amountLabel(words, currency)}
        description="With a minus for what came back."
        required
        error={wrong}
        {...field('amount')}
      />
      <TextInput
        label="Currency"
        description="Three letters; another one than the initiative's asks for its rate."
        maxLength={3}
        {...field('currency')}
      />
      {isForeign(words, currency) && (
        <RateFields own={currency} field={(name) => field(name === 'on' ? 'rateOn' : name)} />
      )}
      <TextInput label="What for" required maxLength={500} {...field('what')} />
      <NativeSelect label="Kind" data={choicesOf(kindWords)} {...field('kind')} />
    </Form>
  );
}
