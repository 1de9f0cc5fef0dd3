// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { DecisionReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useUndo } from './curations.data.ts';

/** Takes a decision back; it stays in the list, with the reason. */
export function UndoDecision({ decision }: { readonly decision: DecisionReply }) {
  const [opened, { open, close }] = useDisclosure(false);
  const name = `Undo decision ${decision.id}: ${decision.package}`;
  return (
    <>
      <Button variant="default" size="xs" onClick={open} aria-label={name}>
        Undo
      </Button>
      <Modal opened={opened} onClose={close} title={name}>
        <UndoForm decision={decision} onClose={close} />
      </Modal>
    </>
  );
}

interface UndoFormProps {
  readonly decision: DecisionReply;
  readonly onClose: () => void;
}

function UndoForm({ decision: { id, revision }, onClose }: UndoFormProps) {
  const [why, setWhy] = useState('');
  const undo = useUndo(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    undo.mutate({ id, revision, why });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <Textarea
        label="Reason"
        description="The facts judge again as they did before; the decision stays in the list."
        required
        minLength={3}
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <ErrorNote error={undo.error} />
      <FormButtons pending={undo.isPending} save="Undo it" onClose={onClose} />
    </form>
  );
}
