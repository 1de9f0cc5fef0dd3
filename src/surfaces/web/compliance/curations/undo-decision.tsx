// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DecisionReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useUndo } from './curations.data.ts';

/** Takes a decision back; it stays in the list, with the reason. */
export function UndoDecision({ decision }: { readonly decision: DecisionReply }) {
  const name = `Undo decision ${decision.id}: ${decision.package}`;
  return (
    <FormModal name="Undo" title={name} size="xs" label={name}>
      {(close) => <UndoForm decision={decision} onClose={close} />}
    </FormModal>
  );
}

interface UndoFormProps {
  readonly decision: DecisionReply;
  readonly onClose: () => void;
}

function UndoForm({ decision: { id, revision }, onClose }: UndoFormProps) {
  const [why, setWhy] = useState('');
  const undo = useUndo(onClose);
  return (
    <Form
      save="Undo it"
      writing={undo}
      onSave={() => undo.mutate({ id, revision, why })}
      onClose={onClose}
    >
      <Textarea
        label="Reason"
        description="The facts judge again as they did before; the decision stays in the list."
        required
        minLength={3}
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Form>
  );
}
