// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import rows from '../execution.module.css';
import { freshKey } from '../plan-draft.ts';
import { resourcesQuery, type Team, usePutTeam } from './capacity.data.ts';
import classes from './capacity.module.css';
import { AddRow, TakeOut } from './resource-rows.tsx';
import { type MemberDraft, membersOf, teamDraft } from './team-draft.ts';

/** Button and form: who works on it, what they do, how many hours, and when if not as long as the plan. */
export function EditTeam({ team }: { readonly team: Team }) {
  return (
    <FormModal name="Change the team" title="Team" width="xl">
      {(close) => <TeamForm team={team} onClose={close} />}
    </FormModal>
  );
}

function TeamForm({ team, onClose }: { readonly team: Team; readonly onClose: () => void }) {
  const [seen] = useState(team);
  const [draft, setDraft] = useState(() => teamDraft(team));
  const { data } = useQuery(resourcesQuery);
  const put = usePutTeam();
  const people = (data?.items ?? []).filter(({ isGone }) => !isGone);
  const change = (key: number, changed: Partial<MemberDraft>) =>
    setDraft(draft.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  const submit = () => {
    const { initiativeId: id, revision } = seen;
    put.mutate({ id, revision, members: membersOf(draft) }, { onSuccess: onClose });
  };
  const first = people[0];
  return (
    <Form save="Save the team" writing={put} isWhole onSave={submit} onClose={onClose}>
      {first === undefined ? (
        <p className={text.prose}>
          Nobody is here yet: add people and teams on the page{' '}
          <Link to="/execution/capacity">Capacity</Link>.
        </p>
      ) : (
        <fieldset className={rows.group}>
          <legend>Hours in all; without days they last as long as the plan</legend>
          {draft.map((row, index) => (
            <MemberRow
              key={row.key}
              row={row}
              place={index + 1}
              people={people}
              onChange={(changed) => change(row.key, changed)}
              onRemove={() => setDraft(draft.filter(({ key }) => key !== row.key))}
            />
          ))}
          <AddRow
            name="Add somebody"
            onClick={() => setDraft([...draft, newMember(freshKey(draft), first.id)])}
          />
        </fieldset>
      )}
    </Form>
  );
}

function newMember(key: number, id: number): MemberDraft {
  return { key, resourceId: String(id), role: '', hours: '', start: '', finish: '' };
}

interface MemberRowProps {
  readonly row: MemberDraft;
  /** From 1; names the fields. */
  readonly place: number;
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly onChange: (change: Partial<MemberDraft>) => void;
  readonly onRemove: () => void;
}

function MemberRow({ row, place, people, onChange, onRemove }: MemberRowProps) {
  const field = (name: 'role' | 'hours' | 'start' | 'finish') => ({
    value: row[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={`${rows.row} ${classes.member}`}>
      <NativeSelect
        label={`Person or team ${place}`}
        data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={row.resourceId}
        onChange={(event) => onChange({ resourceId: event.currentTarget.value })}
      />
      <TextInput label="Does what" maxLength={200} {...field('role')} />
      <TextInput label="Hours" type="number" min={0.1} step="any" required {...field('hours')} />
      <TextInput label="From" type="date" {...field('start')} />
      <TextInput label="To" type="date" {...field('finish')} />
      <TakeOut what={`person or team ${place}`} onClick={onRemove} />
    </div>
  );
}
