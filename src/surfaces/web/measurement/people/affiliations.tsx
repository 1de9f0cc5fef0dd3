// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AffiliationReply, PersonDetailReply } from '#surfaces/contract';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { useAffiliate, useRemoveAffiliation } from './people.data.ts';
import { evidenceNames, spanText } from './people-words.ts';

/** For whom somebody worked, from day to day; where two statements overlap the better evidence counts. */
export function Affiliations({ person }: { readonly person: PersonDetailReply }) {
  return (
    <Panel
      title="Worked for"
      sentence="The best evidence first: where two overlap, it counts. A mail domain speaks for the commits from that address alone."
      actions={<Affiliate id={person.id} name={person.name} />}
      flush
    >
      <DataTable
        caption="Affiliations"
        columns={columns}
        rows={person.affiliations}
        rowKey={({ id, email, organisation, from }) => id ?? `${email} ${organisation} ${from}`}
        empty={
          <EmptyState title="Not known">
            A public mail address says nothing about an employer. State one, or import a file.
          </EmptyState>
        }
      />
    </Panel>
  );
}

const columns: readonly Column<AffiliationReply>[] = [
  { id: 'organisation', header: 'Organisation', cell: ({ organisation }) => organisation },
  { id: 'days', header: 'When', cell: ({ from, until }) => spanText(from, until) },
  {
    id: 'evidence',
    header: 'How we know',
    cell: ({ evidence, source, email }) => (
      <>
        {evidenceNames[evidence]}
        <div className={text.small}>
          {source}: {email}
        </div>
      </>
    ),
  },
  { id: 'remove', header: 'Take back', width: '7rem', cell: (one) => <Remove affiliation={one} /> },
];

function Remove({ affiliation }: { readonly affiliation: AffiliationReply }) {
  const { id, organisation } = affiliation;
  const removing = useRemoveAffiliation();
  if (id === undefined) return null;
  return (
    <ConfirmRemoval
      name={`affiliation with ${organisation}`}
      removing={removing}
      size="xs"
      onConfirm={() => removing.mutate({ id })}
    >
      The figures of these days go by what else is known.
    </ConfirmRemoval>
  );
}

function Affiliate({ id, name }: { readonly id: number; readonly name: string }) {
  return (
    <FormModal name="State an organisation" title={`For whom ${name} worked`} size="xs">
      {(close) => <AffiliateForm id={id} onClose={close} />}
    </FormModal>
  );
}

function AffiliateForm({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const [organisation, setOrganisation] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const affiliating = useAffiliate();
  const submit = () => {
    const words = { id, organisation, from: from || undefined, until: until || undefined };
    affiliating.mutate(words, { onSuccess: onClose });
  };
  return (
    <Form save="State it" writing={affiliating} onSave={submit} onClose={onClose}>
      <TextInput
        label="Organisation"
        required
        maxLength={200}
        data-autofocus
        value={organisation}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="From"
        description="Empty: always was."
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Until, not included"
        description="Empty: until further notice."
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </Form>
  );
}
