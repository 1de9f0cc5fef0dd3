// SPDX-License-Identifier: Apache-2.0
import type { ForgeConnectionReply } from '#surfaces/contract';
import { minuteText } from '../../shell/day.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';

/** How reading a forge goes, with what stopped it. */
export function ReadingState({ connection }: { readonly connection: ForgeConnectionReply }) {
  const { problems, resumeAt } = connection;
  return (
    <div>
      <Status {...wordOf(connection)} />
      {resumeAt !== undefined && (
        <div className={text.small}>It answers again from {minuteText(resumeAt)}.</div>
      )}
      {problems.map(({ message }) => (
        <div key={message} className={text.small}>
          {message}
        </div>
      ))}
    </div>
  );
}

function wordOf({ readAt, triedAt, resumeAt, problems }: ForgeConnectionReply) {
  if (resumeAt !== undefined) return { tone: 'warning', word: 'waits for the forge' } as const;
  if (triedAt === undefined) return { tone: 'neutral', word: 'not read yet' } as const;
  if (readAt !== triedAt) return { tone: 'bad', word: 'stopped' } as const;
  return problems.length > 0
    ? ({ tone: 'warning', word: 'read, with gaps' } as const)
    : ({ tone: 'good', word: 'read' } as const);
}
