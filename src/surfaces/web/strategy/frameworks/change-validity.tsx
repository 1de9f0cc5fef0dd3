// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { FormEvent } from 'react';
import type { EvidenceReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useChangeEvidence } from './frameworks.data.ts';

interface ChangeValidityProps {
  readonly evidence: EvidenceReply;
}

/** Gives evidence another title, owner or end. */
export function ChangeValidity({ evidence }: ChangeValidityProps) {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={form.open}
        aria-label={`Change: ${evidence.title}`}
      >
        Change
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={`Change: ${evidence.title}`}>
        <ValidityForm evidence={evidence} onClose={form.close} />
      </Modal>
    </>
  );
}

function ValidityForm({
  evidence,
  onClose,
}: ChangeValidityProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({
    title: evidence.title,
    owner: evidence.owner,
    validFrom: evidence.validFrom,
    validTo: evidence.validTo ?? '',
  }));
  const change = useChangeEvidence();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, note, url, items, revision } = evidence;
    const same = { id, note, url, items: [...items], revision };
    const validTo = words.validTo || undefined;
    change.mutate({ ...same, ...words, validTo }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <TextInput label="Owner" required maxLength={200} {...field('owner')} />
      <TextInput label="Valid from" type="date" required {...field('validFrom')} />
      <TextInput
        label="Valid to"
        description="The last day on which it counts. Left empty: until it is taken back."
        type="date"
        {...field('validTo')}
      />
      <ErrorNote error={change.error} />
      <FormButtons pending={change.isPending} save="Save" onClose={onClose} />
    </form>
  );
}
