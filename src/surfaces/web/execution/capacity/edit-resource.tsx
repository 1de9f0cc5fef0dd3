// SPDX-License-Identifier: Apache-2.0
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addOrChange } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { type Resource, useAddResource, useChangeResource } from './capacity.data.ts';
import { draftOf, wordsOf } from './resource-draft.ts';
import { HoursRows, LeaveRows } from './resource-rows.tsx';

interface EditResourceProps {
  /** Absent for a new one. */
  readonly resource?: Resource;
}

/** Button and form: who it is, hours a week, leave and skills. */
export function EditResource({ resource }: EditResourceProps) {
  return resource === undefined ? (
    <FormModal name="Add a person or team" variant="filled" width="xl">
      {(close) => <ResourceForm onClose={close} />}
    </FormModal>
  ) : (
    <FormModal
      name="Change"
      title={resource.name}
      size="xs"
      label={`Change the hours of ${resource.name}`}
      width="xl"
    >
      {(close) => <ResourceForm resource={resource} onClose={close} />}
    </FormModal>
  );
}

function ResourceForm({ resource, onClose }: EditResourceProps & { readonly onClose: () => void }) {
  const [seen] = useState(resource);
  const [draft, setDraft] = useState(() => draftOf(resource));
  const { words, field } = useWords(() => ({
    name: resource?.name ?? '',
    kind: resource?.kind ?? 'person',
    unit: resource?.unit ?? '',
    skills: resource?.skills.join(', ') ?? '',
  }));
  const save = addOrChange({
    seen,
    add: useAddResource(),
    change: useChangeResource(),
    onAdded: onClose,
    onChanged: onClose,
  });
  return (
    <Form
      save="Save"
      writing={save}
      isWhole
      onSave={() => save.run(wordsOf(words, draft))}
      onClose={onClose}
    >
      <TextInput label="Name" required maxLength={200} data-autofocus {...field('name')} />
      <NativeSelect label="Kind" data={['person', 'team']} {...field('kind')} />
      <TextInput label="Unit" maxLength={200} {...field('unit')} />
      <TextInput
        label="Skills"
        description="With commas between them; open roles are matched by them."
        {...field('skills')}
      />
      <HoursRows rows={draft.hours} onChange={(hours) => setDraft({ ...draft, hours })} />
      <LeaveRows rows={draft.leave} onChange={(leave) => setDraft({ ...draft, leave })} />
      {resource !== undefined && (
        <Checkbox
          label="Does not work here any more"
          checked={draft.isGone}
          onChange={(event) => setDraft({ ...draft, isGone: event.currentTarget.checked })}
        />
      )}
    </Form>
  );
}
