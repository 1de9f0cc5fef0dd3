// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useHoldReview } from './reviews.data.ts';

/** Keeps the paper of today, with what was said about it. */
export function HoldReview() {
  return (
    <FormModal name="Hold a review" variant="filled">
      {(close) => <ReviewForm onClose={close} />}
    </FormModal>
  );
}

function ReviewForm({ onClose }: { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ title: '', note: '' }));
  const navigate = useNavigate();
  const hold = useHoldReview();
  const submit = () => {
    const onSuccess = ({ id }: { readonly id: number }) =>
      void navigate({ to: '/strategy/reviews/$id', params: { id: String(id) } });
    hold.mutate(words, { onSuccess });
  };
  return (
    <Form save="Keep it" writing={hold} onSave={submit} onClose={onClose}>
      <p className={text.prose}>
        The paper is kept as it is now: figures that change later do not change it, and the next
        paper is compared with it.
      </p>
      <TextInput
        label="Title"
        placeholder="First quarter"
        required
        maxLength={200}
        data-autofocus
        {...field('title')}
      />
      <Textarea label="What was said and decided?" maxLength={20_000} rows={6} {...field('note')} />
    </Form>
  );
}
