// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { countOf } from '../shell/quantity.ts';
import text from '../shell/text.module.css';
import { useImportActuals } from './execution.data.ts';

/** Books the rows of a file, and names those that it could not. */
export function ImportActuals({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const [isOpen, form] = useDisclosure(false);
  const field = useId();
  const load = useImportActuals();
  const close = () => {
    load.reset();
    form.close();
  };
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    load.mutate({ id: initiative.id, fileName: file.name, csv: await file.text() });
  };
  return (
    <>
      <Button variant="default" onClick={form.open}>
        Import a CSV
      </Button>
      <Modal opened={isOpen} onClose={close} title="Import actuals" size="lg">
        <div className={text.stack}>
          <p className={text.prose}>
            The first line names the columns: date, amount, what, and if wanted kind and currency.
            Cells are parted by commas or semicolons. The same rows again are booked once.
          </p>
          <label htmlFor={field}>File of actuals</label>
          <input
            id={field}
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => void send(event.currentTarget.files?.[0])}
          />
          <ErrorNote error={load.error} />
          {load.data !== undefined && <Imported {...load.data} />}
        </div>
      </Modal>
    </>
  );
}

const MOST_SHOWN = 50;

function Imported({
  booked,
  already,
  problems,
}: NonNullable<ReturnType<typeof useImportActuals>['data']>) {
  return (
    <div role="status">
      <p className={text.prose}>
        {countOf(booked, 'row')} booked, {already} booked before, {problems.length} left out.
      </p>
      <ul className={text.plain}>
        {problems.slice(0, MOST_SHOWN).map(({ line, message }) => (
          <li key={line}>
            Line {line}: {message}.
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p>And {problems.length - MOST_SHOWN} more.</p>}
    </div>
  );
}
