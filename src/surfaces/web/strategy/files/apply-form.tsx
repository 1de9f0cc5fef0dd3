// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { StrategyFileReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useApply } from './files.data.ts';

interface ApplyFormProps {
  readonly files: readonly StrategyFileReply[];
  readonly count: number;
  /** Forgets the files. */
  readonly onDone: () => void;
}

/** Reason and approver, which every change that asks for one is kept with. */
export function ApplyForm({ files, count, onDone }: ApplyFormProps) {
  const { words, field } = useWords(() => ({ reason: '', approver: '' }));
  const [done, setDone] = useState<number>();
  const apply = useApply();
  if (done !== undefined)
    return (
      <Panel title="Taken over" sentence={`${countOf(done, 'change')} made; the log has each.`}>
        <p className={text.prose}>What the office has now is what the files say.</p>
      </Panel>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = ({ changes }: { readonly changes: readonly string[] }) =>
      setDone(changes.length);
    apply.mutate({ ...words, files: [...files] }, { onSuccess });
  };
  return (
    <Panel title="Take it over" sentence="Plans that were approved change with a reason only.">
      <form className={text.stack} onSubmit={submit}>
        <Textarea
          label="Why?"
          placeholder="Plan of next year, as reviewed in the repository"
          required
          minLength={3}
          maxLength={1000}
          autosize
          {...field('reason')}
        />
        <TextInput
          label="Who approved it?"
          placeholder="The board"
          required
          maxLength={200}
          {...field('approver')}
        />
        <ErrorNote error={apply.error} />
        <FormButtons
          pending={apply.isPending}
          save={`Take over ${countOf(count, 'change')}`}
          onClose={onDone}
        />
      </form>
    </Panel>
  );
}
