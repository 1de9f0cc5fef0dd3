// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { FrameworkReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { ProgressBar } from '../../shell/progress-bar.tsx';
import { shareText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { keysOf } from '../../shell/words.ts';
import { itemStateWords } from './framework-words.ts';
import { useUnit } from './unit-search.ts';

/** One column for each state an item may have. */
const states: readonly Column<FrameworkReply>[] = keysOf(itemStateWords).map((state) => ({
  id: state,
  header: itemStateWords[state].word,
  numeric: true,
  wideOnly: state !== 'proven' && state !== 'open',
  cell: ({ readiness }) => {
    const count = readiness.counts[state] ?? 0;
    return count === 0 ? <span className={text.soft}>–</span> : count;
  },
}));

export const matrixColumns: readonly Column<FrameworkReply>[] = [
  { id: 'framework', header: 'Framework', cell: Name },
  { id: 'ready', header: 'Ready', cell: Ready },
  ...states,
];

function Name({ id, name, version, status, isLadder, readiness }: FrameworkReply) {
  const unit = useUnit();
  const levels = readiness.reached ?? [];
  return (
    <>
      <Link
        to="/strategy/frameworks/$framework"
        params={{ framework: id }}
        search={unit === '' ? {} : { unit }}
        className={text.strong}
      >
        {name}
      </Link>
      <div className={text.small}>
        {version}
        {status === 'draft' && !version.includes('draft') && ', draft'}
        {isLadder && `; ${levels.at(-1) ?? 'no level reached yet'}`}
      </div>
    </>
  );
}

function Ready({ name, version, readiness }: FrameworkReply) {
  const { provenRatio, asked, counts } = readiness;
  if (provenRatio === undefined) return <Unknown>nothing applies</Unknown>;
  return (
    <>
      <ProgressBar label={`Proven of ${name} ${version}`} share={provenRatio} />
      <div className={text.small}>
        {shareText(provenRatio)}, {counts.proven ?? 0} of {asked} proven
      </div>
    </>
  );
}
