// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import type { CurationsImportReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import text from '../../shell/text.module.css';
import { type ImportedFile, useImport } from './curations.data.ts';
import { VerdictSide } from './decision-preview.tsx';
import { kindNames, scopeName, versionsName } from './decision-words.ts';

type Change = CurationsImportReply['changes'][number];

const COLUMNS: readonly Column<Change>[] = [
  { id: 'package', header: 'Package', width: '36%', cell: About },
  { id: 'license', header: 'Licence', width: '28%', cell: Licence },
  { id: 'effects', header: 'What it does', cell: Effects },
];

interface CurationsDifferenceProps {
  readonly file: ImportedFile;
  readonly difference: CurationsImportReply;
  readonly onClose: () => void;
}

/** What a file of decisions would change; nothing is done until somebody says so. */
export function CurationsDifference({ file, difference, onClose }: CurationsDifferenceProps) {
  const { added, replaced, known, changes, problems } = difference;
  const taken = useImport(onClose);
  const isNothing = added + replaced === 0;
  return (
    <div className={text.stack}>
      <p className={text.prose}>
        {added} new, {replaced} in place of another, {known} in force already. Decisions that the
        file does not name stay.
      </p>
      <Problems problems={problems} />
      <DataTable
        caption="What the file would change"
        columns={COLUMNS}
        rows={changes}
        rowKey={(row) => JSON.stringify([row.package, row.kind, row.scope, row.versions])}
        empty={<EmptyState title="Nothing would change">All of it is in force.</EmptyState>}
      />
      <ErrorNote error={taken.error} />
      <div className={text.row}>
        {!isNothing && (
          <Button loading={taken.isPending} onClick={() => taken.mutate({ ...file, trial: false })}>
            Take over {added + replaced}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {isNothing ? 'Close' : 'Leave it'}
        </Button>
      </div>
    </div>
  );
}

function Problems({ problems }: Pick<CurationsImportReply, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <strong>Cannot be used; the others can:</strong>
      <ul>
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

function About({ package: name, versions, scope }: Change) {
  return (
    <>
      <span className={text.mono}>{name}</span>
      <div className={text.soft}>
        {versionsName(versions)}, {scopeName(scope)}
      </div>
    </>
  );
}

function Licence({ license, kind, was, reason }: Change) {
  return (
    <>
      {license}
      <div className={text.soft}>
        {kindNames[kind]}
        {was !== undefined && ` instead of ${was}`}: {reason}
      </div>
    </>
  );
}

function Effects({ effects }: Change) {
  if (effects.length === 0) return <span className={text.soft}>nothing is in use there</span>;
  return effects.map((effect) => (
    <div key={effect.componentId}>
      {effect.version}:{' '}
      <VerdictSide license={effect.licenseBefore} verdict={effect.verdictBefore} /> →{' '}
      <VerdictSide license={effect.licenseAfter} verdict={effect.verdictAfter} />
    </div>
  ));
}
