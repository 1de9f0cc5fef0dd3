// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readAmount } from '#model';
import { dayText } from '../../shell/day.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { moveWords } from './offer-words.ts';
import { type Offer, type OpenRole, useMoveOffer } from './offers.data.ts';

interface MoveOfferProps {
  readonly offer: Offer;
  readonly to: Offer['state'];
  readonly roles: readonly OpenRole[];
}

/** Button and form that take an offer to another state, with what belongs to it. */
export function MoveOffer(props: MoveOfferProps) {
  const { offer, to } = props;
  const name = moveWords[to];
  return (
    <FormModal
      name={name}
      title={`${name}: ${offer.offerer}`}
      label={`${name}: ${offer.offerer}, ${offer.roleTitle ?? 'whatever fits'}`}
      size="xs"
    >
      {(close) => <MoveForm {...props} onClose={close} />}
    </FormModal>
  );
}

function MoveForm({
  offer,
  to,
  roles,
  onClose,
}: MoveOfferProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({
    roleId: String(offer.roleId ?? offer.roles[0]?.id ?? ''),
    hours: String(offer.hours),
    on: dayText(new Date().toISOString()),
    rate: '',
    reason: '',
  }));
  const [wrong, setWrong] = useState<string>();
  const move = useMoveOffer();
  const { currency } = offer;
  const submit = () => {
    const { id, revision } = offer;
    const { reason } = words;
    const asked = { id, revision, to, reason };
    const hours = Number(words.hours);
    const rate = rateOf(words.rate, currency);
    setWrong(rate.why);
    if (rate.why !== undefined) return;
    const more =
      to === 'agreed'
        ? { roleId: Number(words.roleId), hours }
        : to === 'given'
          ? { on: words.on, hours, rate: rate.amount }
          : {};
    move.mutate({ ...asked, ...more }, { onSuccess: onClose });
  };
  return (
    <Form save={moveWords[to]} writing={move} onSave={submit} onClose={onClose}>
      {to === 'agreed' && <RoleSelect offer={offer} roles={roles} {...field('roleId')} />}
      {(to === 'agreed' || to === 'given') && (
        <TextInput label="Hours" type="number" min={0.1} step="any" required {...field('hours')} />
      )}
      {to === 'given' && <TextInput label="Booked on" type="date" required {...field('on')} />}
      {to === 'given' && offer.kind === 'person' && (
        <TextInput
          label={`What an hour costs (${currency})`}
          description="Left empty: given in kind, without money."
          error={wrong}
          {...field('rate')}
        />
      )}
      <Textarea
        label={to === 'declined' || to === 'withdrawn' ? 'Reason' : 'Note'}
        required={to === 'declined' || to === 'withdrawn'}
        maxLength={2000}
        rows={2}
        {...field('reason')}
      />
    </Form>
  );
}

interface RoleSelectProps extends Pick<MoveOfferProps, 'offer' | 'roles'> {
  readonly value: string;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** Roles that still want hours, and the one that it was made for. */
function RoleSelect({ offer, roles, ...field }: RoleSelectProps) {
  const wanted = roles.filter(({ id, missingHours }) => missingHours > 0 || id === offer.roleId);
  return (
    <NativeSelect
      label="For which role"
      required
      data={[
        { value: '', label: 'Choose a role' },
        ...wanted.map(({ id, title, initiativeTitle }) => ({
          value: String(id),
          label: `${title} (${initiativeTitle})`,
        })),
      ]}
      {...field}
    />
  );
}

/** Minor units of an hour, or why it is no amount; nothing where none is given. */
function rateOf(
  rate: string,
  currency: string | undefined,
): { readonly amount?: number; readonly why?: string } {
  if (rate.trim() === '' || currency === undefined) return {};
  const read = readAmount(rate, currency);
  if (!read.ok) return { why: read.why };
  return read.amount < 0 ? { why: 'Give it from 0.' } : { amount: read.amount };
}
