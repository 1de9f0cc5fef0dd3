// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useAddEvidence } from './frameworks.data.ts';

interface AddEvidenceProps {
  /** Keys of the items that it is for. */
  readonly items: readonly string[];
}

/** Keeps a file, a link or words as evidence for items. */
export function AddEvidence({ items }: AddEvidenceProps) {
  return (
    <FormModal name="Add evidence" variant="filled">
      {(close) => <EvidenceForm items={items} onClose={close} />}
    </FormModal>
  );
}

function EvidenceForm({ items, onClose }: AddEvidenceProps & { readonly onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const { words, field } = useWords(emptyWords);
  const add = useAddEvidence();
  const submit = () => {
    const { url, validTo, ...rest } = words;
    const given = { url: url || undefined, validTo: validTo || undefined };
    add.mutate({ ...rest, ...given, items: [...items], file }, { onSuccess: onClose });
  };
  return (
    <Form save="Keep it" writing={add} onSave={submit} onClose={onClose}>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <FileField onChange={setFile} />
      <TextInput label="Link" type="url" maxLength={2000} {...field('url')} />
      <Textarea label="Note" maxLength={5000} rows={2} {...field('note')} />
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

function FileField({ onChange }: { readonly onChange: (file: File | undefined) => void }) {
  const field = useId();
  return (
    <div>
      <label htmlFor={field}>File, up to 20 MB</label>
      <div>
        <input
          id={field}
          type="file"
          onChange={(event) => onChange(event.currentTarget.files?.[0])}
        />
      </div>
    </div>
  );
}

function emptyWords() {
  return { title: '', url: '', note: '', owner: '', validFrom: '', validTo: '' };
}
