// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { KpiReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import text from '../shell/text.module.css';
import { useWords } from '../shell/use-words.ts';
import { useRetireKpi } from './measurement.data.ts';

interface RetireKpiProps {
  readonly kpi: KpiReply;
}

/** Takes a KPI off the board; its readings are kept. */
export function RetireKpi({ kpi }: RetireKpiProps) {
  return (
    <FormModal name="Take it off the board" title={`Take off the board: ${kpi.name}`}>
      {(close) => <RetireForm kpi={kpi} onClose={close} />}
    </FormModal>
  );
}

function RetireForm({ kpi, onClose }: RetireKpiProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ reason: '' }));
  const navigate = useNavigate();
  const retire = useRetireKpi();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => void navigate({ to: '/measurement/kpis' });
    retire.mutate({ ...words, id: kpi.id }, { onSuccess });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <Textarea
        label="Reason"
        description="It is kept in the log, as its readings are kept."
        required
        minLength={3}
        maxLength={1000}
        rows={2}
        data-autofocus
        {...field('reason')}
      />
      <ErrorNote error={retire.error} />
      <FormButtons pending={retire.isPending} save="Take it off" onClose={onClose} />
    </form>
  );
}
