// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FrameworkItemReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { claimStateWords } from './framework-words.ts';
import { useClaimItem } from './frameworks.data.ts';
import { useUnit } from './unit-search.ts';

interface ClaimItemProps {
  readonly item: FrameworkItemReply;
}

/** Says whether an item is met; what was said before stays. */
export function ClaimItem({ item }: ClaimItemProps) {
  return (
    <FormModal name="Claim" title={`Claim: ${item.title}`}>
      {(close) => <ClaimForm item={item} onClose={close} />}
    </FormModal>
  );
}

const states = Object.entries(claimStateWords).map(([value, label]) => ({ value, label }));

function ClaimForm({ item, onClose }: ClaimItemProps & { readonly onClose: () => void }) {
  const [state, setState] = useState<ClaimState>('yes');
  const { words, field } = useWords(useBegin());
  const claim = useClaimItem();
  const submit = () => {
    const place = { framework: item.framework, item: item.id };
    claim.mutate({ ...place, ...words, state }, { onSuccess: onClose });
  };
  return (
    <Form save="Claim it" writing={claim} onSave={submit} onClose={onClose}>
      <NativeSelect
        label="Is it met?"
        data={states}
        value={state}
        data-autofocus
        onChange={({ currentTarget: { value } }) => {
          if (isClaimState(value)) setState(value);
        }}
      />
      <TextInput label="Who assessed it" required maxLength={200} {...field('assessor')} />
      <TextInput
        label="Unit"
        description="Left empty: the whole organisation."
        maxLength={200}
        {...field('unit')}
      />
      <Textarea label="How do you know?" maxLength={1000} rows={2} {...field('comment')} />
    </Form>
  );
}

type ClaimState = keyof typeof claimStateWords;

function isClaimState(value: string): value is ClaimState {
  return value in claimStateWords;
}

function useBegin() {
  const unit = useUnit();
  return () => ({ assessor: '', unit, comment: '' });
}
