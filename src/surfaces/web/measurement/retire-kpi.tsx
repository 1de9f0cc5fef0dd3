// SPDX-License-Identifier: Apache-2.0
import { useNavigate } from '@tanstack/react-router';
import type { KpiReply } from '#surfaces/contract';
import { FormModal } from '../shell/form-modal.tsx';
import { ReasonForm } from '../shell/reason-form.tsx';
import { useRetireKpi } from './measurement.data.ts';

/** Takes a KPI off the board; its readings are kept. */
export function RetireKpi({ kpi: { id, name } }: { readonly kpi: KpiReply }) {
  const navigate = useNavigate();
  const retire = useRetireKpi();
  const onSuccess = () => void navigate({ to: '/measurement/kpis' });
  return (
    <FormModal name="Take it off the board" title={`Take off the board: ${name}`}>
      {(close) => (
        <ReasonForm
          description="It is kept in the log."
          save="Take it off"
          saving={retire}
          onSave={(reason) => retire.mutate({ id, reason }, { onSuccess })}
          onClose={close}
        >
          It is read no more. Its readings are kept.
        </ReasonForm>
      )}
    </FormModal>
  );
}
