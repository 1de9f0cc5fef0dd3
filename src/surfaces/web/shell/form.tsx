// SPDX-License-Identifier: Apache-2.0
import type { FormEvent, ReactNode } from 'react';
import { ErrorNote } from './error-state.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './text.module.css';

interface FormProps {
  /** On the button that does it. */
  readonly save: string;
  /** The request that writes, as TanStack Query has it. */
  readonly writing: { readonly error: Error | null; readonly isPending: boolean };
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields under each other, what went wrong, and the two buttons: do it, or leave it. */
export function Form({ save, writing, onSave, onClose, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className={classes.stack} onSubmit={submit}>
      {children}
      <ErrorNote error={writing.error} />
      <FormButtons pending={writing.isPending} save={save} onClose={onClose} />
    </form>
  );
}
