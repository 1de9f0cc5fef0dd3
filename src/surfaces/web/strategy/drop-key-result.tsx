// SPDX-License-Identifier: Apache-2.0
import type { KeyResultReply } from '#surfaces/contract';
import { FormModal } from '../shell/form-modal.tsx';
import { ReasonForm } from '../shell/reason-form.tsx';
import { useDropKeyResult } from './strategy.data.ts';

/** Takes a key result out of its objective; what was read of it is kept. */
export function DropKeyResult({ keyResult }: { readonly keyResult: KeyResultReply }) {
  const { id, title } = keyResult;
  const drop = useDropKeyResult();
  return (
    <FormModal name="Drop it" title={`Drop: ${title}`} size="xs" label={`Drop it: ${title}`}>
      {(close) => (
        <ReasonForm
          description="Everybody can read it in the trail of the objective."
          save="Drop it"
          saving={drop}
          onSave={(reason) => drop.mutate({ id, reason }, { onSuccess: close })}
          onClose={close}
        >
          It no longer counts for its objective. What was read and claimed of it is kept.
        </ReasonForm>
      )}
    </FormModal>
  );
}
