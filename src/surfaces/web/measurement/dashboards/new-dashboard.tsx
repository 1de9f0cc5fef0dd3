// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { repositoryChoicesQuery } from '../measurement.data.ts';
import { dashboardsQuery, templatesQuery, useAddDashboard } from './dashboards.data.ts';

export function NewDashboard() {
  return (
    <FormModal name="New dashboard" variant="filled">
      {(close) => <NewForm onClose={close} />}
    </FormModal>
  );
}

const EMPTY = { name: '', from: '', repositoryId: '', seenBy: '' };

function NewForm({ onClose }: { readonly onClose: () => void }) {
  const { data: templates = [] } = useQuery(templatesQuery);
  const { data: others = [] } = useQuery(dashboardsQuery);
  const { data: repositories = [] } = useQuery(repositoryChoicesQuery);
  const { words, field } = useWords(() => EMPTY);
  const navigate = useNavigate();
  const add = useAddDashboard();
  const template = templates.find(({ id }) => words.from === `template:${id}`);
  const submit = () => {
    const onSuccess = ({ id }: { readonly id: number }) =>
      void navigate({ to: '/measurement/dashboards/$id', params: { id: String(id) } });
    add.mutate(wantedOf(words), { onSuccess });
  };
  return (
    <Form save="Make it" writing={add} onSave={submit} onClose={onClose}>
      <TextInput label="Name" required maxLength={200} data-autofocus {...field('name')} />
      <NativeSelect
        label="Begin with"
        description={template?.goal}
        data={[
          { value: '', label: 'nothing' },
          ...templates.map(({ id, name }) => ({
            value: `template:${id}`,
            label: `Template: ${name}`,
          })),
          ...others.map(({ id, name }) => ({ value: `copy:${id}`, label: `Copy of ${name}` })),
        ]}
        {...field('from')}
      />
      {template !== undefined && (
        <NativeSelect
          label="For project"
          required
          data={[{ value: '', label: 'Choose a project' }, ...repositories]}
          {...field('repositoryId')}
        />
      )}
      <NativeSelect
        label="Seen by"
        data={[
          { value: '', label: 'only me' },
          { value: 'all', label: 'everybody here' },
        ]}
        {...field('seenBy')}
      />
    </Form>
  );
}

function wantedOf({ name, from, repositoryId, seenBy }: typeof EMPTY) {
  const [kind, id = ''] = from.split(':');
  return {
    name,
    isShared: seenBy !== '',
    copyOf: kind === 'copy' ? Number(id) : undefined,
    template: kind === 'template' ? { id, repositoryId: Number(repositoryId) } : undefined,
  };
}
