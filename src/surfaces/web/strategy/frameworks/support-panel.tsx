// SPDX-License-Identifier: Apache-2.0
import type { FrameworkItemReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { EvidenceName } from './evidence-name.tsx';
import { strengthWords } from './framework-words.ts';
import { ItemLink } from './item-link.tsx';

type Support = FrameworkItemReply['evidence'][number];

const columns: readonly Column<Support>[] = [
  { id: 'evidence', header: 'Evidence', cell: ({ evidence }) => <EvidenceName {...evidence} /> },
  { id: 'shows', header: 'Shows', cell: Shows },
  { id: 'valid', header: 'Valid', cell: Valid },
  { id: 'owner', header: 'Owner', cell: ({ evidence }) => evidence.owner },
];

/** Documents that speak for the item, given for it or for one of another framework. */
export function SupportPanel({ item }: { readonly item: FrameworkItemReply }) {
  return (
    <Panel title="Evidence" sentence="Documents, links and notes that show it." flush>
      <DataTable
        caption="Evidence for the item"
        columns={columns}
        rows={item.evidence}
        rowKey={({ evidence }) => evidence.id}
        empty={
          <EmptyState title="No evidence yet">
            Use “Add evidence”: a file, a link, or words that say where it is. It will speak for
            items of other frameworks too, as far as the crosswalk below says.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Shows({ strength, via }: Support) {
  return (
    <>
      {strengthWords[strength]}
      {via !== undefined && (
        <div className={text.small}>
          given for {via.frameworkName}: <ItemLink itemKey={via.key}>{via.title}</ItemLink>
        </div>
      )}
    </>
  );
}

function Valid({ isValid, evidence }: Support) {
  const { validFrom, validTo } = evidence;
  return (
    <>
      <Status tone={isValid ? 'good' : 'bad'} word={isValid ? 'valid' : 'not valid today'} />
      <div className={text.small}>
        {validFrom} to {validTo ?? 'further notice'}
      </div>
    </>
  );
}
