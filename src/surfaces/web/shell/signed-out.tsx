// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { LanternMark } from './lantern-mark.tsx';
import classes from './signed-out.module.css';

interface SignedOutProps {
  /** True when a sign-in link was opened and declined. */
  readonly linkDeclined: boolean;
  readonly retry: () => void;
}

/** How to get in. There is no password: whoever can read the terminal of the server may ask for a link. */
export function SignedOut({ linkDeclined, retry }: SignedOutProps) {
  useDocumentTitle('Sign in · Lanthorn');
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <LanternMark size={44} />
        <h1 className={classes.title}>Sign in to Lanthorn</h1>
        {linkDeclined && (
          <p className={classes.declined} role="alert">
            That link does not work: it was used before, or it is too old.
          </p>
        )}
        <p className={classes.words}>
          Open the link that the terminal printed when Lanthorn started. It signs this browser in;
          there is no password to remember.
        </p>
        <p className={classes.words}>No link at hand? Ask for a new one where Lanthorn runs:</p>
        <pre className={classes.command}>
          <code>lanthorn sign-in-link</code>
        </pre>
        <Button variant="default" onClick={retry}>
          I have opened it: try again
        </Button>
      </div>
    </main>
  );
}
