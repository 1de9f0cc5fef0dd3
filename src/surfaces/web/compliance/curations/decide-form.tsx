// SPDX-License-Identifier: Apache-2.0
import { Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ComponentDetailReply, DecisionReply, DecisionsAboutReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { useDecide } from './curations.data.ts';
import { DecisionPreview } from './decision-preview.tsx';
import { type Scope, ScopeSelect } from './scope-select.tsx';

interface DecideFormProps {
  readonly component: ComponentDetailReply;
  readonly about: DecisionsAboutReply;
  readonly onClose: () => void;
}

/** Correct what is true of a package, conclude what we go by, or choose what is offered; with what it would change. */
export function DecideForm({ opened, ...form }: DecideFormProps & { readonly opened: boolean }) {
  const { name } = form.component;
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={`Decide about the licence of ${name}`}
      size="xl"
    >
      <DecisionForm {...form} />
    </Modal>
  );
}

const KINDS: readonly { readonly value: DecisionReply['kind']; readonly label: string }[] = [
  { value: 'curate', label: 'Correct what is true' },
  { value: 'conclude', label: 'Conclude what we go by' },
  { value: 'choose', label: 'Choose what is offered' },
];

function DecisionForm({ component, about: { choices }, onClose }: DecideFormProps) {
  const [kind, setKind] = useState<DecisionReply['kind']>(choices.length > 0 ? 'choose' : 'curate');
  const [license, setLicense] = useState('');
  const [versions, setVersions] = useState('');
  const [scope, setScope] = useState<Scope>({ kind: 'organisation' });
  const [reason, setReason] = useState('');
  const decide = useDecide(onClose);
  const question = {
    componentId: component.id,
    kind,
    license,
    versions: versions.trim() === '' ? undefined : versions.trim(),
    // What is true of a package is true everywhere.
    scope: kind === 'curate' ? ({ kind: 'organisation' } as const) : scope,
  };
  return (
    <Form
      save="Decide it"
      writing={decide}
      onSave={() => decide.mutate({ ...question, reason })}
      onClose={onClose}
    >
      <KindField isChoice={choices.length > 0} value={kind} onChange={setKind} />
      <LicenseField
        choices={kind === 'choose' ? choices : []}
        value={license}
        onChange={setLicense}
      />
      <TextInput
        label="Versions"
        description="A VERS range such as vers:npm/>=1.2.0|<2.0.0; left empty: all versions."
        value={versions}
        onChange={(event) => setVersions(event.currentTarget.value)}
      />
      {kind !== 'curate' && (
        <ScopeSelect usages={component.usages} value={scope} onChange={setScope} />
      )}
      <ReasonField value={reason} onChange={setReason} />
      <DecisionPreview question={question} />
    </Form>
  );
}

interface KindFieldProps {
  readonly isChoice: boolean;
  readonly value: DecisionReply['kind'];
  readonly onChange: (kind: DecisionReply['kind']) => void;
}

function KindField({ isChoice, value, onChange }: KindFieldProps) {
  const kinds = KINDS.filter((one) => one.value !== 'choose' || isChoice);
  return (
    <SegmentedControl
      aria-label="What to decide"
      data={[...kinds]}
      value={value}
      onChange={(chosen) => onChange(kinds.find((one) => one.value === chosen)?.value ?? 'curate')}
    />
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ value, onChange }: ReasonFieldProps) {
  return (
    <Textarea
      label="Reason"
      description="It stays with the decision and in the log."
      required
      minLength={3}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface LicenseFieldProps {
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (license: string) => void;
}

function LicenseField({ choices, value, onChange }: LicenseFieldProps) {
  if (choices.length > 0)
    return (
      <Select
        label="Licence"
        required
        data={[...choices]}
        value={value}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  return (
    <TextInput
      label="Licence"
      description="An SPDX expression: MIT, Apache-2.0 OR MIT, LicenseRef-name."
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
