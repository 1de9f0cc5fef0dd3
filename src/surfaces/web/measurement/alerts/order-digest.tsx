// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { CopyText } from '../../shell/copy-text.tsx';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { type PlanWords, useAddPlan } from './digests.data.ts';

export function OrderDigest() {
  return (
    <FormModal name="Order a digest" variant="filled">
      {(close) => <OrderForm onClose={close} />}
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
        description="Gets it as signed JSON. Empty: only this page and the feed have it."
        type="url"
        placeholder="https://"
        maxLength={2000}
        {...field('webhook')}
      />
    </Form>
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

interface ShownOnceProps {
  readonly webhookKey?: string | undefined;
  readonly feedPath: string;
  readonly feedAddress?: string | undefined;
}

/** Neither can be read again: who has them can read digests, or pretend to send them. */
function ShownOnce({ webhookKey, feedPath, feedAddress }: ShownOnceProps) {
  const address = feedAddress ?? new URL(feedPath, location.href).href;
  return (
    <div className={text.stack}>
      <p className={text.prose}>It is ordered. What follows is shown this once.</p>
      <div>
        <strong>Address of the feed</strong>
        <div>
          <CopyText name="address of the feed" text={address} />
        </div>
      </div>
      {webhookKey !== undefined && (
        <div>
          <strong>Key that the webhook is signed with</strong>
          <div>
            <CopyText name="key of the webhook" text={webhookKey} />
          </div>
        </div>
      )}
    </div>
  );
}
