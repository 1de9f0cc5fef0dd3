// SPDX-License-Identifier: Apache-2.0
import type { FrameworkItemReply } from '#surfaces/contract';
import { addressOf } from '../../shell/api.ts';
import text from '../../shell/text.module.css';

type Evidence = FrameworkItemReply['evidence'][number]['evidence'];

/** Title of evidence with the way to it: its file to save, its link, its note. */
export function EvidenceName({ id, title, file, url, note }: Evidence) {
  return (
    <>
      <span>{title}</span>
      <div className={text.small}>
        {file !== undefined && (
          <>
            <a href={addressOf(`/strategy/evidence/${id}/file`, {})} download>
              {file.name}
            </a>
            , SHA-256 {file.hash.slice(0, 12)}…{' '}
          </>
        )}
        {url !== undefined && (
          <a href={url} rel="noreferrer">
            {new URL(url).host}
          </a>
        )}{' '}
        {note}
      </div>
    </>
  );
}
