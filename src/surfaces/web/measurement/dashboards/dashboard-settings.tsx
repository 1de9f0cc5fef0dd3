// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { DashboardReply } from '#surfaces/contract';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useChangeDashboard, useRemoveDashboard } from './dashboards.data.ts';

/** Name, who sees it, and the period that it opens with. */
export function DashboardSettings({ dashboard }: { readonly dashboard: DashboardReply }) {
  const { id, revision, name, owner } = dashboard;
  const { words, field } = useWords(() => ({
    name,
    seenBy: dashboard.isShared ? 'all' : '',
    days: String(dashboard.days),
  }));
  const [change, remove] = [useChangeDashboard(), useRemoveDashboard()];
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isShared = words.seenBy !== '';
    change.mutate({ ...dashboard, name: words.name, isShared, days: Number(words.days) });
  };
  const onRemoved = () => void navigate({ to: '/measurement/dashboards' });
  return (
    <Panel title="Settings" sentence={`Made by ${owner}.`}>
      <form className={text.stack} onSubmit={submit}>
        <div className={text.row}>
          <TextInput label="Name" required maxLength={200} {...field('name')} />
          <NativeSelect
            label="Seen by"
            data={[
              { value: '', label: 'only who made it' },
              { value: 'all', label: 'everybody here' },
            ]}
            {...field('seenBy')}
          />
          <TextInput
            label="Opens with (days)"
            type="number"
            min={1}
            max={3660}
            required
            {...field('days')}
          />
        </div>
        <ErrorNote error={change.error} />
        <div className={text.row}>
          <Button type="submit" loading={change.isPending}>
            Keep settings
          </Button>
          <ConfirmRemoval
            name={name}
            removing={remove}
            onConfirm={() => remove.mutate({ id, revision }, { onSuccess: onRemoved })}
          >
            Its cards go; the figures stay where they are.
          </ConfirmRemoval>
        </div>
      </form>
    </Panel>
  );
}
