// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea } from '@mantine/core';
import type { ObjectiveDetailReply } from '#surfaces/contract';
import { dayText } from '../shell/day.ts';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { Panel } from '../shell/panel.tsx';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { useWords } from '../shell/use-words.ts';
import { useCheckIn } from './strategy.data.ts';
import classes from './strategy.module.css';

interface CheckInsProps {
  readonly objective: ObjectiveDetailReply;
}

/** What people say of an objective, newest first: figures alone do not know what is to come. */
export function CheckIns({ objective }: CheckInsProps) {
  const { checkIns, closing } = objective;
  const actions = closing ? undefined : <CheckIn objective={objective} />;
  return (
    <Panel title="Check-ins" actions={actions}>
      {checkIns.length === 0 && (
        <p className={text.prose}>
          <Unknown>Nobody has said yet how sure they are.</Unknown>
        </p>
      )}
      <ol className={classes.checkIns}>
        {checkIns.map(({ at, actor, confidence, changed, next }) => (
          <li key={at}>
            <p className={classes.checkInHead}>
              <strong>{confidence} of 10 sure</strong> · {actor} · {dayText(at)}
            </p>
            <p className={text.prose}>{changed}</p>
            {next !== '' && <p className={text.prose}>Next: {next}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function CheckIn({ objective }: CheckInsProps) {
  return (
    <FormModal name="Check in" title={`Check in: ${objective.title}`} size="xs">
      {(close) => <CheckInForm objective={objective} onClose={close} />}
    </FormModal>
  );
}

function CheckInForm({ objective, onClose }: CheckInsProps & { readonly onClose: () => void }) {
  const before = objective.checkIn?.confidence ?? 5;
  const { words, field } = useWords(() => ({ confidence: String(before), changed: '', next: '' }));
  const checkIn = useCheckIn();
  const submit = () => {
    const said = { ...words, id: objective.id, confidence: Number(words.confidence) };
    checkIn.mutate(said, { onSuccess: onClose });
  };
  return (
    <Form save="Check in" writing={checkIn} onSave={submit} onClose={onClose}>
      <NativeSelect
        label="How sure are you that it will be reached?"
        data={SURE}
        {...field('confidence')}
      />
      <Textarea
        label="What changed?"
        required
        maxLength={5000}
        rows={2}
        data-autofocus
        {...field('changed')}
      />
      <Textarea label="What comes next?" maxLength={5000} rows={2} {...field('next')} />
    </Form>
  );
}

const SURE = Array.from({ length: 11 }, (_, value) => ({
  value: String(value),
  label: `${value}${value === 0 ? ': it will not' : value === 10 ? ': it will' : ''}`,
}));
