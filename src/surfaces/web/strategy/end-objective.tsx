// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { ObjectiveReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { keyOf, keysOf, outcomeWords } from '../shell/words.ts';
import { useCloseObjective, useReopenObjective } from './strategy.data.ts';

interface EndObjectiveProps {
  readonly objective: ObjectiveReply;
}

/** Closes an open objective, or opens a closed one again. */
export function EndObjective({ objective }: EndObjectiveProps) {
  const reopen = useReopenObjective();
  if (objective.closing === undefined) {
    return (
      <FormModal name="Close it" title={`Close: ${objective.title}`}>
        {(close) => <ClosingForm objective={objective} onClose={close} />}
      </FormModal>
    );
  }
  const { id, revision } = objective;
  return (
    <>
      <ErrorNote error={reopen.error} />
      <Button
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ id, revision })}
      >
        Open it again
      </Button>
    </>
  );
}

const OUTCOMES = keysOf(outcomeWords).map((outcome) => ({
  value: outcome,
  label: outcomeWords[outcome].word,
}));

function ClosingForm({ objective, onClose }: EndObjectiveProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ outcome: 'reached', words: '' }));
  const end = useCloseObjective();
  const submit = () => {
    const { id, revision } = objective;
    const outcome = keyOf(outcomeWords, words.outcome) ?? 'reached';
    const closing = { ...words, outcome, id, revision };
    end.mutate(closing, { onSuccess: onClose });
  };
  return (
    <Form save="Close it" writing={end} onSave={submit} onClose={onClose}>
      <NativeSelect label="How did it end?" data={OUTCOMES} {...field('outcome')} />
      <Textarea
        label="In a sentence"
        description="What those should know who set the next one."
        required
        maxLength={5000}
        rows={3}
        data-autofocus
        {...field('words')}
      />
    </Form>
  );
}
