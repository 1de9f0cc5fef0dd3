// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useShift } from '../../execution/execution.data.ts';
import { Form } from '../../shell/form.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import type { Dragged } from './dragged.ts';
import { ShiftClashes } from './shift-clashes.tsx';

/** Moves what is not done by so many days; an approved plan asks why, and by whom it was approved. */
export function ShiftForm({ item, days, onClose }: Dragged & { readonly onClose: () => void }) {
  const { id, revision, baseline, milestones, start, finish } = item;
  const { words, field } = useWords(() => ({
    days: days === 0 ? '' : String(days),
    milestoneId: '',
    reason: '',
    approver: '',
  }));
  const shift = useShift();
  const submit = () => {
    const milestoneId = words.milestoneId === '' ? undefined : Number(words.milestoneId);
    const asked = { id, revision, milestoneId, days: Number(words.days) };
    const { reason, approver } = words;
    shift.mutate({ ...asked, reason, approver }, { onSuccess: onClose });
  };
  return (
    <Form save="Move it" writing={shift} onSave={submit} onClose={onClose}>
      <p className={text.prose}>
        Planned from {start} to {finish}. What is done stays where it was.
      </p>
      <NativeSelect
        label="What moves"
        data={[
          { value: '', label: 'Everything that is not done' },
          ...milestones
            .filter(({ done }) => done < 100)
            .map((one) => ({ value: String(one.id), label: `Only: ${one.title}` })),
        ]}
        {...field('milestoneId')}
      />
      <TextInput
        label="By how many days"
        description="Below 0 it comes earlier."
        type="number"
        step={1}
        required
        data-autofocus
        {...field('days')}
      />
      {words.milestoneId === '' && <ShiftClashes initiativeId={id} days={Number(words.days)} />}
      {baseline !== undefined && (
        <>
          <Textarea
            label="Reason"
            description="The plan is approved: this makes a new baseline, and the old one stays."
            required
            maxLength={1000}
            rows={2}
            {...field('reason')}
          />
          <TextInput label="Approved by" required maxLength={200} {...field('approver')} />
        </>
      )}
    </Form>
  );
}
