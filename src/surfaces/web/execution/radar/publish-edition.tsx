// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { usePublish } from './radar.data.ts';

/** Button and form: freezes the radar as it is. */
export function PublishEdition() {
  return (
    <FormModal name="Publish an edition" variant="filled">
      {(close) => <EditionForm onClose={close} />}
    </FormModal>
  );
}

function EditionForm({ onClose }: { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ title: '', note: '' }));
  const publish = usePublish();
  return (
    <Form
      save="Publish it"
      writing={publish}
      onSave={() => publish.mutate(words, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={text.prose}>
        The edition stays as the radar is now, and the radar shows what moves after it.
      </p>
      <TextInput
        label="Title"
        description="Like Spring 2027."
        required
        maxLength={200}
        data-autofocus
        {...field('title')}
      />
      <Textarea label="Note" maxLength={5000} rows={3} {...field('note')} />
    </Form>
  );
}
