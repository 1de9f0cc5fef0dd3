// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import { isSignedOut } from './declined.ts';
import { ErrorState } from './error-state.tsx';
import { Frame } from './frame.tsx';
import classes from './root.module.css';
import { sessionQuery } from './session.data.ts';
import { SignedOut } from './signed-out.tsx';

/** Where the server sends a browser whose sign-in link it declined. */
const DECLINED_LINK = '/signed-out';

/** Around every page: who is there, and may they come in. */
export function Root() {
  const session = useQuery(sessionQuery);
  const linkDeclined = useLocation().pathname === DECLINED_LINK;
  const retry = () => void session.refetch();
  if (isSignedOut(session.error)) return <SignedOut linkDeclined={linkDeclined} retry={retry} />;
  if (session.data !== undefined) {
    return linkDeclined ? <Navigate to="/" replace /> : <Frame session={session.data} />;
  }
  if (session.error === null) return null;
  return (
    <main className={classes.alone}>
      <ErrorState error={session.error} retry={retry} />
    </main>
  );
}
