// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { DecisionReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { Status } from '../../shell/status.tsx';
import classes from '../../shell/text.module.css';
import { kindNames, scopeName, versionsName } from './decision-words.ts';
import { UndoDecision } from './undo-decision.tsx';

/** What was decided, about what, why, and whether it is in force. */
export const decisionColumns: readonly Column<DecisionReply>[] = [
  { id: 'package', header: 'Package', width: '26%', cell: PackageName },
  { id: 'license', header: 'Licence', width: '20%', cell: Licence },
  { id: 'reason', header: 'Reason', wideOnly: true, cell: ({ reason }) => reason },
  { id: 'by', header: 'Decided', width: '10rem', wideOnly: true, cell: Decided },
  { id: 'state', header: 'State', width: '9rem', cell: State },
];

function PackageName({ package: name, versions, scope }: DecisionReply) {
  return (
    <>
      <Link to="/compliance/inventory" search={{ search: name }} className={classes.mono}>
        {name}
      </Link>
      <div className={classes.soft}>
        {versionsName(versions)}, {scopeName(scope)}
      </div>
    </>
  );
}

function Licence({ license, kind, basis }: DecisionReply) {
  const was = basis.before ?? basis.declared;
  return (
    <>
      {license}
      <div className={classes.soft}>
        {kindNames[kind]}
        {was !== undefined && was !== license && `; was ${was}`}
      </div>
    </>
  );
}

function Decided({ decidedBy, decidedAt }: DecisionReply) {
  return (
    <>
      {dayText(decidedAt)}
      <div className={classes.soft}>{decidedBy}</div>
    </>
  );
}

function State(decision: DecisionReply) {
  const { undone } = decision;
  if (undone === undefined) return <UndoDecision decision={decision} />;
  return (
    <>
      <Status tone="neutral" word="undone" />
      <div className={classes.small}>
        {dayText(undone.at)}: {undone.why}
      </div>
    </>
  );
}
