// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import type { DigestPlanReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { type PlanWords, useAddPlan, useChangePlan } from './digests.data.ts';
import { ShownOnce } from './shown-once.tsx';

export function OrderDigest() {
  return (
    <FormModal name="Order a digest" variant="filled">
      {(close) => <OrderForm onClose={close} />}
    </FormModal>
  );
}

/** The same form over an order that there is. */
export function ChangeDigest({ plan }: { readonly plan: DigestPlanReply }) {
  return (
    <FormModal
      name="Change"
      title={`Digest for ${plan.name}`}
      size="xs"
      label={`Change the digest for ${plan.name}`}
    >
      {(close) => <ChangeForm plan={plan} onClose={close} />}
    </FormModal>
  );
}

const WHEN = [
  { value: 'day', label: 'every day' },
  { value: '1', label: 'on Mondays' },
  { value: '2', label: 'on Tuesdays' },
  { value: '3', label: 'on Wednesdays' },
  { value: '4', label: 'on Thursdays' },
  { value: '5', label: 'on Fridays' },
  { value: '6', label: 'on Saturdays' },
  { value: '7', label: 'on Sundays' },
];
const LEAST = [
  { value: 'info', label: 'all' },
  { value: 'warning', label: 'warning and critical' },
  { value: 'critical', label: 'critical only' },
];

function empty() {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return { name: '', when: 'day', clock: '07:30', zone, least: 'info', owner: '', webhook: '' };
}

function OrderForm({ onClose }: { readonly onClose: () => void }) {
  const { words, field } = useWords(empty);
  const add = useAddPlan();
  if (add.data !== undefined) return <ShownOnce {...add.data} />;
  return (
    <Form save="Order it" writing={add} onSave={() => add.mutate(planOf(words))} onClose={onClose}>
      <PlanFields field={field} />
    </Form>
  );
}

interface ChangeFormProps {
  readonly plan: DigestPlanReply;
  readonly onClose: () => void;
}

function ChangeForm({ plan, onClose }: ChangeFormProps) {
  const { words, field } = useWords(() => wordsOf(plan));
  const change = useChangePlan();
  if (change.data?.webhookKey !== undefined) return <ShownOnce {...change.data} />;
  const { id, revision } = plan;
  const save = () =>
    change.mutate(
      { ...planOf(words), id, revision },
      { onSuccess: ({ webhookKey }) => webhookKey === undefined && onClose() },
    );
  return (
    <Form save="Change it" writing={change} onSave={save} onClose={onClose}>
      <PlanFields field={field} />
    </Form>
  );
}

function wordsOf(plan: DigestPlanReply): ReturnType<typeof empty> {
  const { name, every, weekday, clock, zone, leastSeverity: least, owner, webhook } = plan;
  const when = every === 'day' ? 'day' : String(weekday);
  return { name, when, clock, zone, least, owner: owner ?? '', webhook: webhook ?? '' };
}

type Field = ReturnType<typeof useWords<ReturnType<typeof empty>>>['field'];

function PlanFields({ field }: { readonly field: Field }) {
  return (
    <>
      <TextInput label="For whom" required maxLength={200} data-autofocus {...field('name')} />
      <div className={text.row}>
        <NativeSelect label="When" data={WHEN} {...field('when')} />
        <TextInput label="At" type="time" required {...field('clock')} />
        <TextInput label="Time zone" required maxLength={60} {...field('zone')} />
      </div>
      <NativeSelect label="Which alerts" data={LEAST} {...field('least')} />
      <TextInput
        label="Only what this one looks at"
        description="As rules name who looks at it. Empty: everybody's."
        maxLength={200}
        {...field('owner')}
      />
      <TextInput
        label="Webhook"
        description="Gets it as signed JSON, with a key of its own. Empty: only this page and the feed have it."
        type="url"
        placeholder="https://"
        maxLength={2000}
        {...field('webhook')}
      />
    </>
  );
}

function planOf(words: ReturnType<typeof empty>): PlanWords {
  const { name, when, clock, zone, least, owner, webhook } = words;
  return {
    ...{ name, clock, zone },
    every: when === 'day' ? 'day' : 'week',
    weekday: when === 'day' ? 1 : Number(when),
    leastSeverity: least === 'warning' || least === 'critical' ? least : 'info',
    owner: owner.trim() || undefined,
    webhook: webhook.trim() || undefined,
  };
}
