// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { listed } from '../capacity/resource-draft.ts';
import { type OpenRole, useAddRole, useChangeRole } from './offers.data.ts';

type EditRoleProps =
  | { readonly role: OpenRole; readonly initiativeId?: never }
  | { readonly role?: never; readonly initiativeId: number };

/** Button and form: what somebody is to do, with which skills, how many hours, by when. */
export function EditRole(props: EditRoleProps) {
  const { role } = props;
  if (role === undefined) {
    return (
      <FormModal name="Open a role">{(close) => <RoleForm {...props} onClose={close} />}</FormModal>
    );
  }
  return (
    <FormModal name="Change" title={role.title} size="xs" label={`Change the role: ${role.title}`}>
      {(close) => <RoleForm {...props} onClose={close} />}
    </FormModal>
  );
}

function RoleForm(props: EditRoleProps & { readonly onClose: () => void }) {
  const { role, initiativeId, onClose } = props;
  const { words, field } = useWords(() => ({
    title: role?.title ?? '',
    skills: role?.skills.join(', ') ?? '',
    hours: role === undefined ? '' : String(role.hours),
    neededBy: role?.neededBy ?? '',
    note: role?.note ?? '',
  }));
  const add = useAddRole();
  const change = useChangeRole();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = {
      ...words,
      skills: [...listed(words.skills)],
      hours: Number(words.hours),
      neededBy: words.neededBy === '' ? undefined : words.neededBy,
    };
    if (role === undefined) add.mutate({ ...asked, id: initiativeId }, { onSuccess: onClose });
    else change.mutate({ ...asked, id: role.id, revision: role.revision }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <TextInput
        label="What somebody is to do"
        required
        maxLength={200}
        data-autofocus
        {...field('title')}
      />
      <TextInput label="Skills" description="With commas between them." {...field('skills')} />
      <TextInput
        label="Hours in all"
        type="number"
        min={0.1}
        step="any"
        required
        {...field('hours')}
      />
      <TextInput label="Needed by" type="date" {...field('neededBy')} />
      <Textarea label="Note" maxLength={2000} rows={2} {...field('note')} />
      <ErrorNote error={add.error ?? change.error} />
      <FormButtons pending={add.isPending || change.isPending} save="Save" onClose={onClose} />
    </form>
  );
}

/** Button and form: nobody is looked for any more, and why. */
export function CloseRole({ role }: { readonly role: OpenRole }) {
  return (
    <FormModal name="Close" title={role.title} size="xs" label={`Close the role: ${role.title}`}>
      {(close) => <CloseForm role={role} onClose={close} />}
    </FormModal>
  );
}

function CloseForm({ role, onClose }: { readonly role: OpenRole; readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ reason: '' }));
  const change = useChangeRole();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, revision, title, skills, hours, neededBy, note } = role;
    const same = { id, revision, title, skills: [...skills], hours, neededBy, note };
    change.mutate({ ...same, closedReason: words.reason }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <Textarea
        label="Reason"
        required
        maxLength={2000}
        rows={2}
        data-autofocus
        {...field('reason')}
      />
      <ErrorNote error={change.error} />
      <FormButtons pending={change.isPending} save="Close it" onClose={onClose} />
    </form>
  );
}
