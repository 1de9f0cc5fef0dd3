// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Declined } from './declined.ts';
import classes from './state.module.css';

interface ErrorStateProps {
  readonly error: Error;
  readonly retry: () => void;
}

/** What happened, to what, and what to do next; in place of the part that could not be shown. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const { title, next, code } = wordsOf(error);
  return (
    <div className={`${classes.state} ${classes.error}`} role="alert">
      <p className={classes.title}>{title}</p>
      <p className={classes.words}>{error.message}</p>
      <p className={classes.next}>{next}</p>
      <div className={classes.action}>
        <Button variant="default" size="xs" onClick={retry}>
          Try again
        </Button>
      </div>
      <p className={classes.code}>{code}</p>
    </div>
  );
}

interface ErrorNoteProps {
  readonly error: Error | null;
  /** What to do next, where the form knows better than the server. */
  readonly next?: string | undefined;
}

/** One line beside a form that was declined. */
export function ErrorNote({ error, next }: ErrorNoteProps) {
  if (error === null) return null;
  return (
    <p className={classes.note} role="alert">
      {error.message} {next ?? wordsOf(error).next}
    </p>
  );
}

function wordsOf(error: Error) {
  if (error instanceof Declined) return error;
  return {
    title: 'This page broke',
    next: 'That is a bug of ours. Try again; if it comes back, please report it with the sentence above.',
    code: 'web/bug',
  };
}
