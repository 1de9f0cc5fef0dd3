// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect } from 'react';
import { Declined } from './declined.ts';
import { ErrorNote } from './error-state.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './text.module.css';

interface FormProps {
  /** On the button that does it. */
  readonly save: string;
  /** The request that writes, as TanStack Query has it. */
  readonly writing: { readonly error: Error | null; readonly isPending: boolean };
  /** It is saved as a whole, so it keeps to the revision that it began with and cannot be put over a later one. */
  readonly isWhole?: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields under each other, what went wrong, and the two buttons: do it, or leave it. */
export function Form({ save, writing, isWhole = false, onSave, onClose, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className={classes.stack} onSubmit={submit}>
      {children}
      <Refused writing={writing} save={save} isWhole={isWhole} />
      <FormButtons pending={writing.isPending} save={save} onClose={onClose} />
    </form>
  );
}

const STALE = 412;

/** Whoever was second keeps what they wrote, sees what the first wrote, and decides. */
function Refused({
  writing: { error },
  save,
  isWhole,
}: Required<Pick<FormProps, 'writing' | 'save' | 'isWhole'>>) {
  const client = useQueryClient();
  const isStale = error instanceof Declined && error.status === STALE;
  useEffect(() => {
    if (isStale) void client.invalidateQueries();
  }, [client, isStale]);
  return <ErrorNote error={error} next={isStale ? whatNext(save, isWhole) : undefined} />;
}

function whatNext(save: string, isWhole: boolean): string {
  return isWhole
    ? 'The page behind this form shows it as it is now. What you wrote stays here until you leave the form: copy what you need, and open it again.'
    : `What you wrote is still here, and what they wrote stands below each field that you both changed. “${save}” puts yours in its place.`;
}
