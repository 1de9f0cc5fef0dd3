// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ReasonForm } from '../../shell/reason-form.tsx';
import { useLeaveOut } from './adoption.data.ts';
import type { CandidateReply } from './adoption-words.ts';

/** Leaves a candidate out with a reason, or takes it in again. */
export function LeaveOut({ candidate }: { readonly candidate: CandidateReply }) {
  const { id, revision, name, leftOut } = candidate;
  const leaving = useLeaveOut();
  if (leftOut !== undefined)
    return (
      <>
        <Button
          variant="default"
          size="xs"
          loading={leaving.isPending}
          aria-label={`Take in again: ${name}`}
          onClick={() => leaving.mutate({ id, revision })}
        >
          Take in again
        </Button>
        <ErrorNote error={leaving.error} />
      </>
    );
  return (
    <FormModal name="Leave out" size="xs" title={`Leave out ${name}`} label={`Leave out ${name}`}>
      {(close) => (
        <ReasonForm
          description="It stays beside its name."
          save="Leave it out"
          saving={leaving}
          onSave={(reason) => leaving.mutate({ id, revision, reason }, { onSuccess: close })}
          onClose={close}
        >
          What was found of it stays to be read, and it can be taken in again.
        </ReasonForm>
      )}
    </FormModal>
  );
}
