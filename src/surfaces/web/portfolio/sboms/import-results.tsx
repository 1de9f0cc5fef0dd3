// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SbomImportReply } from '#surfaces/contract';
import { Declined } from '../../shell/declined.ts';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import type { Word } from '../../shell/words.ts';
import type { Upload } from './sboms.data.ts';
import classes from './sboms.module.css';

interface ImportResultsProps {
  readonly uploads: readonly Upload[];
  /** Take a document that is not valid as far as it can be read. */
  readonly onAccept: (file: File) => void;
}

const stateWords: Readonly<Record<SbomImportReply['state'], Word>> = {
  imported: { tone: 'good', word: 'imported' },
  replaced: { tone: 'good', word: 'replaces the one before' },
  older: { tone: 'neutral', word: 'kept; the one shown is newer' },
  known: { tone: 'neutral', word: 'known already' },
};

/** What became of each file. */
export function ImportResults({ uploads, onAccept }: ImportResultsProps) {
  if (uploads.length === 0) return null;
  return (
    <ul className={`${text.plain} ${classes.results}`} aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.file.name + upload.file.lastModified}>
          <span className={text.mono}>{upload.file.name}</span>
          <Outcome upload={upload} onAccept={onAccept} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({
  upload: { file, reply, error },
  onAccept,
}: Omit<ImportResultsProps, 'uploads'> & { readonly upload: Upload }) {
  if (error !== undefined) {
    const isInvalid = error instanceof Declined && error.code === 'sbom/not-valid';
    return (
      <>
        <Status tone="bad" word="refused" />
        <p className={classes.why} role="alert">
          {error.message}
        </p>
        {isInvalid && (
          <Button variant="default" size="xs" onClick={() => onAccept(file)}>
            Import what can be read
          </Button>
        )}
      </>
    );
  }
  if (reply === undefined) return <Status tone="neutral" word="being read" />;
  return (
    <>
      <Status {...stateWords[reply.state]} />
      <Link to="/repositories/$id" params={{ id: String(reply.repositoryId) }}>
        {reply.name}
      </Link>
      <span className={text.soft}>
        {countOf(reply.components, 'component')}
        {reply.problems.length > 0 && `, ${countOf(reply.problems.length, 'problem')}`}
      </span>
    </>
  );
}
