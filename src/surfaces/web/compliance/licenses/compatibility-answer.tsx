// SPDX-License-Identifier: Apache-2.0
import type { CompatibilityReply } from '#surfaces/contract';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import type { Word } from '../../shell/words.ts';

const WORDS: Readonly<Record<CompatibilityReply['answer'], Word>> = {
  yes: { tone: 'good', word: 'yes' },
  depends: { tone: 'warning', word: 'depends' },
  no: { tone: 'bad', word: 'no' },
};

/** Yes, no or depends, with the reason and the clauses behind it. */
export function CompatibilityAnswer({ answer, reason, clauses }: CompatibilityReply) {
  return (
    <>
      <Status {...WORDS[answer]} />
      <div>{reason}</div>
      {clauses.length > 0 && <div className={text.soft}>{clauses.join('; ')}</div>}
    </>
  );
}
