// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import type { AlertReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ReasonForm } from '../../shell/reason-form.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useAcknowledge, useSnooze } from './alerts.data.ts';

interface AlertProps {
  readonly alert: AlertReply;
}

/** What somebody can say of an alert that is not closed. */
export function AlertActions({ alert }: AlertProps) {
  if (alert.state === 'closed') return null;
  return (
    <>
      {alert.state !== 'acknowledged' && (
        <FormModal name="Acknowledge" variant="filled" title={`Acknowledge: ${alert.title}`}>
          {(close) => <Acknowledge alert={alert} onClose={close} />}
        </FormModal>
      )}
      <FormModal name="Snooze" title={`Snooze: ${alert.title}`}>
        {(close) => <Snooze alert={alert} onClose={close} />}
      </FormModal>
    </>
  );
}

interface FormProps extends AlertProps {
  readonly onClose: () => void;
}

function Acknowledge({ alert: { id, revision }, onClose }: FormProps) {
  const acknowledge = useAcknowledge();
  return (
    <ReasonForm
      description="What is done about it. It stays with the alert."
      save="Acknowledge it"
      saving={acknowledge}
      onSave={(why) => acknowledge.mutate({ id, revision, why }, { onSuccess: onClose })}
      onClose={onClose}
    >
      It asks nobody any more, and closes by itself when the figure is back.
    </ReasonForm>
  );
}

function Snooze({ alert: { id, revision }, onClose }: FormProps) {
  const { words, field } = useWords(() => ({ until: '', why: '' }));
  const snooze = useSnooze();
  const submit = () => snooze.mutate({ id, revision, ...words }, { onSuccess: onClose });
  return (
    <Form save="Snooze it" writing={snooze} onSave={submit} onClose={onClose}>
      <TextInput
        label="Ask again on"
        description="In UTC. It closes before, if the figure is back."
        type="date"
        required
        {...field('until')}
      />
      <Textarea label="Reason" required minLength={3} maxLength={1000} rows={2} {...field('why')} />
    </Form>
  );
}
