// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { capacityQuery } from '../../execution/capacity/capacity.data.ts';
import { Clashes } from '../../execution/capacity/clashes.tsx';
import text from '../../shell/text.module.css';

interface ShiftClashesProps {
  readonly initiativeId: number;
  readonly days: number;
}

/** Whom the move would over-book in the next twelve months beyond today; nothing where it is no move. */
export function ShiftClashes({ initiativeId, days }: ShiftClashesProps) {
  const isMove = Number.isInteger(days) && days !== 0;
  const asked = { by: 'month', move: initiativeId, days } as const;
  const { data } = useQuery({ ...capacityQuery(asked), enabled: isMove });
  const clashes = data?.moved?.clashes ?? [];
  if (!isMove || clashes.length === 0) return null;
  return (
    <div role="status" className={text.stack}>
      <p className={text.prose}>This would over-book, beyond what is over-booked now:</p>
      <Clashes clashes={clashes} />
    </div>
  );
}
