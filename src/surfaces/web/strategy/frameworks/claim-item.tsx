// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { FrameworkItemReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { claimStateWords } from './framework-words.ts';
import { useClaimItem } from './frameworks.data.ts';
import { useUnit } from './unit-search.ts';

interface ClaimItemProps {
  readonly item: FrameworkItemReply;
}

/** Says whether an item is met; what was said before stays. */
export function ClaimItem({ item }: ClaimItemProps) {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={form.open}>
        Claim
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={`Claim: ${item.title}`}>
        <ClaimForm item={item} onClose={form.close} />
      </Modal>
    </>
  );
}

const states = Object.entries(claimStateWords).map(([value, label]) => ({ value, label }));

function ClaimForm({ item, onClose }: ClaimItemProps & { readonly onClose: () => void }) {
  const [state, setState] = useState<ClaimState>('yes');
  const { words, field } = useWords(useBegin());
  const claim = useClaimItem();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = { framework: item.framework, item: item.id };
    claim.mutate({ ...place, ...words, state }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
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
      <ErrorNote error={claim.error} />
      <FormButtons pending={claim.isPending} save="Claim it" onClose={onClose} />
    </form>
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
