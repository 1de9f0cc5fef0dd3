// SPDX-License-Identifier: Apache-2.0
import type { EvidenceReply, ExpiryReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { ChangeValidity } from './change-validity.tsx';
import { EvidenceName } from './evidence-name.tsx';
import { ItemLink } from './item-link.tsx';
import { WithdrawEvidence } from './withdraw-evidence.tsx';

type PlacedItem = EvidenceReply['proves'][number];

export const evidenceColumns: readonly Column<EvidenceReply>[] = [
  { id: 'title', header: 'Evidence', cell: (one) => <EvidenceName {...one} /> },
  { id: 'proves', header: 'Proves', cell: ({ proves }) => <Items items={proves} /> },
  { id: 'owner', header: 'Owner', cell: ({ owner }) => owner },
  { id: 'valid', header: 'Valid', cell: Valid },
  { id: 'change', header: 'Change', cell: Changes },
];

export const expiryColumns: readonly Column<ExpiryReply>[] = [
  {
    id: 'lastDay',
    header: 'Last day',
    cell: ({ lastDay, isOver }) => (
      <>
        {lastDay}
        <div>
          <Status tone={isOver ? 'bad' : 'warning'} word={isOver ? 'run out' : 'runs out'} />
        </div>
      </>
    ),
  },
  {
    id: 'what',
    header: 'What',
    cell: ({ title, kind, unit }) => (
      <>
        {title}
        <div className={text.small}>
          {kind}
          {unit !== '' && ` about ${unit}`}
        </div>
      </>
    ),
  },
  { id: 'items', header: 'Speaks for', cell: ({ items }) => <Items items={items} /> },
  { id: 'owner', header: 'Ask', cell: ({ owner }) => owner },
];

function Items({ items }: { readonly items: readonly PlacedItem[] }) {
  return (
    <ul className={text.plain}>
      {items.map(({ key, title, frameworkName, id }) => (
        <li key={key}>
          <ItemLink itemKey={key}>{title}</ItemLink>{' '}
          <span className={text.small}>
            {frameworkName}, {id}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Valid({ isValid, validFrom, validTo }: EvidenceReply) {
  return (
    <>
      <Status tone={isValid ? 'good' : 'bad'} word={isValid ? 'valid' : 'not valid today'} />
      <div className={text.small}>
        {validFrom} to {validTo ?? 'further notice'}
      </div>
    </>
  );
}

function Changes(evidence: EvidenceReply) {
  return (
    <div className={text.row}>
      <ChangeValidity evidence={evidence} />
      <WithdrawEvidence evidence={evidence} />
    </div>
  );
}
