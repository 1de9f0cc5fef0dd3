// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readAmount } from '#model';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { useBookActual } from './execution.data.ts';
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

function BookForm({ initiative, onClose }: BookActualProps & { readonly onClose: () => void }) {
  const { id, currency } = initiative;
  const { words, field } = useWords(() => ({ on: '', amount: '', what: '', kind: 'cash' }));
  const [wrong, setWrong] = useState<string>();
  const book = useBookActual();
  const submit = () => {
    const read = readAmount(words.amount, currency);
    setWrong(read.ok ? undefined : read.why);
    if (!read.ok) return;
    const actual = { ...words, id, amount: read.amount, kind: keyIn(kindWords, words.kind) };
    book.mutate(actual, { onSuccess: onClose });
  };
  return (
    <Form save="Book it" writing={book} onSave={submit} onClose={onClose}>
      <TextInput label="Day" type="date" required {...field('on')} />
      <TextInput
        label={`Amount (${currency})`}
        description="With a minus for what came back."
        required
        error={wrong}
        {...field('amount')}
      />
      <TextInput label="What for" required maxLength={500} {...field('what')} />
      <NativeSelect label="Kind" data={choicesOf(kindWords)} {...field('kind')} />
    </Form>
  );
}
