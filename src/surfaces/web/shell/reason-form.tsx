// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { Form } from './form.tsx';
import text from './text.module.css';
import { useWords } from './use-words.ts';

interface ReasonFormProps {
  /** What happens, and what stays. */
  readonly children: ReactNode;
  /** Who can read the reason, and where. */
  readonly description: string;
  readonly save: string;
  readonly saving: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

/** Does something that only asks why. */
export function ReasonForm(props: ReasonFormProps) {
  const { children, description, save, saving, onSave, onClose } = props;
  const { words, field } = useWords(() => ({ reason: '' }));
  return (
    <Form save={save} writing={saving} onSave={() => onSave(words.reason)} onClose={onClose}>
      <p className={text.prose}>{children}</p>
      <Textarea
        label="Reason"
        description={description}
        required
        minLength={3}
        maxLength={1000}
        rows={2}
        data-autofocus
        {...field('reason')}
      />
    </Form>
  );
}
