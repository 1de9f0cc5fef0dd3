// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { either } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
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
  const submit = () => {
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
    <Form save="Save" writing={either(add, change)} onSave={submit} onClose={onClose}>
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
    </Form>
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
  const submit = () => {
    const { id, revision, title, skills, hours, neededBy, note } = role;
    const same = { id, revision, title, skills: [...skills], hours, neededBy, note };
    change.mutate({ ...same, closedReason: words.reason }, { onSuccess: onClose });
  };
  return (
    <Form save="Close it" writing={change} onSave={submit} onClose={onClose}>
      <Textarea
        label="Reason"
        required
        maxLength={2000}
        rows={2}
        data-autofocus
        {...field('reason')}
      />
    </Form>
  );
}
