// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DigestReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import type { Words } from '../../shell/words.ts';
import { useSendAgain } from './digests.data.ts';

const deliveryWords: Words<NonNullable<DigestReply['delivery']>['state']> = {
  waiting: { tone: 'neutral', word: 'on its way' },
  sent: { tone: 'good', word: 'arrived' },
  failed: { tone: 'bad', word: 'did not arrive' },
};

export const digestColumns: readonly Column<DigestReply>[] = [
  {
    id: 'to',
    header: 'Up to',
    width: '14rem',
    cell: ({ id, to }) => (
      <Link to="/measurement/digests/$id" params={{ id: String(id) }} className={text.strong}>
        {minuteText(to)}
      </Link>
    ),
  },
  { id: 'name', header: 'For', width: '18%', cell: ({ name }) => name },
  { id: 'what', header: 'What it says', cell: ({ body }) => body.sentence },
  {
    id: 'delivery',
    header: 'Delivery',
    width: '26%',
    cell: (digest) => <Delivered digest={digest} />,
  },
];

/** How the delivery went; one that failed can be tried once more. */
export function Delivered({ digest: { id, delivery } }: { readonly digest: DigestReply }) {
  const again = useSendAgain();
  if (delivery === undefined)
    return <span className={text.soft}>on this page and in the feed</span>;
  const { state, attempts, problem, nextAt, sentAt } = delivery;
  return (
    <>
      <Status {...deliveryWords[state]} />
      <div className={text.small}>
        {sentAt !== undefined && minuteText(sentAt)}
        {state !== 'sent' && attempts > 0 && `after ${attempts} attempts`}
        {state === 'waiting' && attempts > 0 && `; again ${minuteText(nextAt)}`}
        {problem !== undefined && <div>{problem}</div>}
      </div>
      {state === 'failed' && (
        <Button
          size="xs"
          variant="default"
          loading={again.isPending}
          aria-label={`Try once more: digest ${id}`}
          onClick={() => again.mutate(id)}
        >
          Try once more
        </Button>
      )}
      <ErrorNote error={again.error} />
    </>
  );
}
