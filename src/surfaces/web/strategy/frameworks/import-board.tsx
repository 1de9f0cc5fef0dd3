// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { ImportedBoardReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useImportBoard } from './frameworks.data.ts';

/** Claims what a board of the Good Governance Initiative has ticked. */
export function ImportBoard() {
  return (
    <FormModal name="Import a GGI board">{(close) => <BoardForm onClose={close} />}</FormModal>
  );
}

function BoardForm({ onClose }: { readonly onClose: () => void }) {
  const fileField = useId();
  const [file, setFile] = useState<File>();
  const { words, field } = useWords(() => ({ assessor: '', unit: '' }));
  const load = useImportBoard();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file === undefined) return;
    load.mutate({ ...words, fileName: file.name, text: await file.text() });
  };
  return (
    <form className={text.stack} onSubmit={(event) => void submit(event)}>
      <p className={text.prose}>
        The file is <code>ggi_activities_full.json</code> of a My GGI board. What is ticked becomes
        a claim; points of an older handbook lead to what became of them.
      </p>
      <label htmlFor={fileField}>File of the board</label>
      <input
        id={fileField}
        type="file"
        required
        accept=".json,application/json"
        onChange={(event) => setFile(event.currentTarget.files?.[0])}
      />
      <TextInput label="Who assessed it" required maxLength={200} {...field('assessor')} />
      <TextInput
        label="Unit"
        description="Left empty: the whole organisation."
        maxLength={200}
        {...field('unit')}
      />
      <ErrorNote error={load.error} />
      {load.data !== undefined && <Imported board={load.data} />}
      <FormButtons pending={load.isPending} save="Import it" onClose={onClose} />
    </form>
  );
}

function Imported({ board }: { readonly board: ImportedBoardReply }) {
  const { version, points, ticked, claims, already, toReview, problems } = board;
  return (
    <div role="status">
      <p className={text.prose}>
        Handbook {version}: {ticked} of {countOf(points, 'point')} ticked,{' '}
        {countOf(claims, 'claim')} made, {already} as before, {toReview} to be looked at.
      </p>
      <ul className={text.plain}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
