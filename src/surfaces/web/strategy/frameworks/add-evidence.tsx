// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useId, useState } from 'react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useAddEvidence } from './frameworks.data.ts';

interface AddEvidenceProps {
  /** Keys of the items that it is for. */
  readonly items: readonly string[];
}

/** Keeps a file, a link or words as evidence for items. */
export function AddEvidence({ items }: AddEvidenceProps) {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button onClick={form.open}>Add evidence</Button>
      <Modal opened={isOpen} onClose={form.close} title="Add evidence">
        <EvidenceForm items={items} onClose={form.close} />
      </Modal>
    </>
  );
}

function EvidenceForm({ items, onClose }: AddEvidenceProps & { readonly onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const { words, field } = useWords(emptyWords);
  const add = useAddEvidence();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { url, validTo, ...rest } = words;
    const given = { url: url || undefined, validTo: validTo || undefined };
    add.mutate({ ...rest, ...given, items: [...items], file }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
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
      <ErrorNote error={add.error} />
      <FormButtons pending={add.isPending} save="Keep it" onClose={onClose} />
    </form>
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
