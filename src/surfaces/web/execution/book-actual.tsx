// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { readAmount } from '#model';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import text from '../shell/text.module.css';
import { useWords } from '../shell/use-words.ts';
import { useBookActual } from './execution.data.ts';
import { choicesOf, keyIn, kindWords } from './plan-words.ts';

interface BookActualProps {
  readonly initiative: InitiativeDetailReply;
}

/** Books one invoice or one lot of hours. */
export function BookActual({ initiative }: BookActualProps) {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={form.open}>
        Book an actual
      </Button>
      <Modal opened={isOpen} onClose={form.close} title="Book an actual">
        <BookForm initiative={initiative} onClose={form.close} />
      </Modal>
    </>
  );
}

function BookForm({ initiative, onClose }: BookActualProps & { readonly onClose: () => void }) {
  const { id, currency } = initiative;
  const { words, field } = useWords(() => ({ on: '', amount: '', what: '', kind: 'cash' }));
  const [wrong, setWrong] = useState<string>();
  const book = useBookActual();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readAmount(words.amount, currency);
    setWrong(read.ok ? undefined : read.why);
    if (!read.ok) return;
    const actual = { ...words, id, amount: read.amount, kind: keyIn(kindWords, words.kind) };
    book.mutate(actual, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
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
      <ErrorNote error={book.error} />
      <FormButtons pending={book.isPending} save="Book it" onClose={onClose} />
    </form>
  );
}
