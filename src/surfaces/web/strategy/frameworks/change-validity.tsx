// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import type { EvidenceReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useChangeEvidence } from './frameworks.data.ts';

interface ChangeValidityProps {
  readonly evidence: EvidenceReply;
}

/** Gives evidence another title, owner or end. */
export function ChangeValidity({ evidence }: ChangeValidityProps) {
  return (
    <FormModal
      name="Change"
      title={`Change: ${evidence.title}`}
      size="xs"
      label={`Change: ${evidence.title}`}
    >
      {(close) => <ValidityForm evidence={evidence} onClose={close} />}
    </FormModal>
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
  const submit = () => {
    const { id, note, url, items, revision } = evidence;
    const same = { id, note, url, items: [...items], revision };
    const validTo = words.validTo || undefined;
    change.mutate({ ...same, ...words, validTo }, { onSuccess: onClose });
  };
  return (
    <Form save="Save" writing={change} onSave={submit} onClose={onClose}>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <TextInput label="Owner" required maxLength={200} {...field('owner')} />
      <TextInput label="Valid from" type="date" required {...field('validFrom')} />
      <TextInput
        label="Valid to"
        description="The last day on which it counts. Left empty: until it is taken back."
        type="date"
        {...field('validTo')}
      />
    </Form>
  );
}
