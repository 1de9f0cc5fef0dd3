// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UndertakingReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { keyOf } from '../../shell/words.ts';
import { useTellOutcome } from './opportunities.data.ts';
import { undertakingWords } from './opportunity-words.ts';

interface TellOutcomeProps {
  readonly undertaking: UndertakingReply;
}

export function TellOutcome({ undertaking }: TellOutcomeProps) {
  const name = 'Say what became of it';
  return (
    <FormModal name={name} size="xs" label={`${name}: ${undertaking.what}`}>
      {(close) => <OutcomeForm undertaking={undertaking} onClose={close} />}
    </FormModal>
  );
}

function OutcomeForm({
  undertaking: { id, revision, next, changeAddress = '' },
  onClose,
}: TellOutcomeProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ to: next[0] ?? '', changeAddress, note: '' }));
  const tell = useTellOutcome();
  const submit = () => {
    const to = keyOf(undertakingWords, words.to);
    if (to === undefined) return;
    tell.mutate({ ...words, to, id, revision }, { onSuccess: onClose });
  };
  return (
    <Form save="Keep it" writing={tell} onSave={submit} onClose={onClose}>
      <NativeSelect
        label="It is"
        data={next.map((state) => ({ value: state, label: undertakingWords[state].word }))}
        {...field('to')}
      />
      <TextInput
        label="Address of the change"
        description="Where what you sent can be read, if there is such a place."
        type="url"
        maxLength={2000}
        {...field('changeAddress')}
      />
      <Textarea label="Note" maxLength={1000} rows={2} {...field('note')} />
    </Form>
  );
}
