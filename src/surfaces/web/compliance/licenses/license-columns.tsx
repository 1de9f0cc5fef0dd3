// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { LicenseRowReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { keysOf, verdictWords } from '../../shell/words.ts';
import classes from './licenses.module.css';

export const licenseColumns: readonly Column<LicenseRowReply>[] = [
  { id: 'license', header: 'Licence', width: '34%', cell: LicenseName },
  { id: 'class', header: 'Class', width: '14%', cell: ({ class: kind }) => kind },
  { id: 'standing', header: 'Listed by', width: '8rem', wideOnly: true, cell: standingOf },
  { id: 'policy', header: 'The policy says', cell: Verdicts },
  {
    id: 'components',
    header: 'Components',
    width: '7.5rem',
    numeric: true,
    cell: ({ components }) => countText(components),
  },
];

function LicenseName({ id, name }: LicenseRowReply) {
  return (
    <>
      <Link to="/compliance/licenses/$id" params={{ id }} className={text.strong}>
        {id}
      </Link>
      {name !== id && <div className={text.soft}>{name}</div>}
    </>
  );
}

export function standingOf({
  osiApproved,
  fsfFree,
}: Pick<LicenseRowReply, 'osiApproved' | 'fsfFree'>): string {
  const said = [osiApproved ? 'OSI' : '', fsfFree ? 'FSF' : ''].filter(Boolean);
  return said.join(', ') || 'neither';
}

/** `allowed: tooling, samples`: one word for all contexts of a verdict. */
function Verdicts({ verdicts }: LicenseRowReply) {
  const used = keysOf(verdictWords).filter((key) =>
    verdicts.some(({ verdict }) => verdict === key),
  );
  return (
    <div className={classes.verdicts}>
      {used.map((key) => (
        <span key={key}>
          <Status {...verdictWords[key]} />{' '}
          <span className={classes.contexts}>
            {verdicts
              .filter(({ verdict }) => verdict === key)
              .map(({ context }) => context)
              .join(', ')}
          </span>
        </span>
      ))}
    </div>
  );
}
