// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { listed } from '../capacity/resource-draft.ts';
import { type OpenRole, useMakeOffer } from './offers.data.ts';

interface MakeOfferProps {
  /** On the button. */
  readonly name: string;
  /** Absent: for whatever fits. */
  readonly role?: OpenRole;
  readonly size?: 'xs' | 'sm';
}

/** Button and form: who offers how many hours, when, with which skills. */
export function MakeOffer({ name, role, size = 'sm' }: MakeOfferProps) {
  const variant = role === undefined ? 'filled' : 'default';
  const label = role === undefined ? name : `${name}: ${role.title}`;
  return (
    <FormModal name={name} title={role?.title ?? name} label={label} variant={variant} size={size}>
      {(close) => <OfferForm role={role} onClose={close} />}
    </FormModal>
  );
}

interface OfferFormProps {
  readonly role: OpenRole | undefined;
  readonly onClose: () => void;
}

function OfferForm({ role, onClose }: OfferFormProps) {
  const { words, field } = useWords(() => ({
    offerer: '',
    kind: 'person',
    hours: role === undefined ? '' : String(role.missingHours),
    start: '',
    finish: role?.neededBy ?? '',
    skills: role?.skills.join(', ') ?? '',
    note: '',
  }));
  const make = useMakeOffer();
  const submit = () => {
    const { hours, skills, kind, ...said } = words;
    const offered = {
      ...said,
      roleId: role?.id,
      kind: kind === 'partner' ? ('partner' as const) : ('person' as const),
      hours: Number(hours),
      skills: [...listed(skills)],
    };
    make.mutate(offered, { onSuccess: onClose });
  };
  return (
    <Form save="Offer them" writing={make} onSave={submit} onClose={onClose}>
      <TextInput
        label="Who offers"
        description="Somebody in the register by the same name: it takes of their hours."
        required
        maxLength={200}
        data-autofocus
        {...field('offerer')}
      />
      <NativeSelect
        label="Is"
        data={[
          { value: 'person', label: 'a person' },
          { value: 'partner', label: 'a partner organisation' },
        ]}
        {...field('kind')}
      />
      <TextInput
        label="Hours in all"
        type="number"
        min={0.1}
        step="any"
        required
        {...field('hours')}
      />
      <TextInput label="From" type="date" required {...field('start')} />
      <TextInput label="To" type="date" required {...field('finish')} />
      <TextInput label="Skills" description="With commas between them." {...field('skills')} />
      <Textarea label="Note" maxLength={2000} rows={2} {...field('note')} />
    </Form>
  );
}
