// SPDX-License-Identifier: Apache-2.0
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorState } from './error-state.tsx';
import { LinkButton } from './link-button.tsx';
import { PageHeader } from './page-header.tsx';

/** No page has this address. */
export function Lost() {
  return (
    <div>
      <PageHeader
        title="There is no such page"
        question="The address may be mistyped, or from a newer Lanthorn."
      />
      <LinkButton to="/" variant="default">
        Go home
      </LinkButton>
    </div>
  );
}

/** A page threw while it was shown: a bug of ours. The frame around it goes on working. */
export function Broken({ error }: ErrorComponentProps) {
  const router = useRouter();
  const shown = error instanceof Error ? error : new Error(String(error));
  return (
    <div>
      <PageHeader title="This page broke" question="What happened, and what can you do?" />
      <ErrorState error={shown} retry={() => void router.invalidate()} />
    </div>
  );
}
