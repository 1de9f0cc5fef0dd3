// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { FrameworkItemReply } from '#surfaces/contract';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { AddEvidence } from './add-evidence.tsx';
import { ClaimItem } from './claim-item.tsx';
import { ClaimsPanel } from './claims-panel.tsx';
import { itemStateWords } from './framework-words.ts';
import { itemQuery } from './frameworks.data.ts';
import { LinksPanel } from './links-panel.tsx';
import { LivePanel } from './live-panel.tsx';
import { SupportPanel } from './support-panel.tsx';
import { useUnit } from './unit-search.ts';

export function ItemPage() {
  const { framework = '', item = '' } = useParams({ strict: false });
  const unit = useUnit();
  const query = useQuery(itemQuery(framework, item, unit));
  const found = query.data;
  return (
    <div>
      <PageHeader
        title={found?.title ?? 'Item'}
        question="Is it met, what shows it, and what is missing?"
        above={
          <>
            <Link to="/strategy/frameworks">Frameworks</Link>
            {' / '}
            <Link
              to="/strategy/frameworks/$framework"
              params={{ framework }}
              search={unit === '' ? {} : { unit }}
            >
              {found?.frameworkName ?? framework}
            </Link>
          </>
        }
        beside={found && <Status {...itemStateWords[found.state]} />}
        actions={
          found && (
            <>
              <AddEvidence items={[found.key]} />
              <ClaimItem item={found} />
            </>
          )
        }
      />
      <Loaded query={query}>
        {(one) => (
          <div className={text.stack}>
            <Missing item={one} />
            <SupportPanel item={one} />
            <LivePanel item={one} />
            <ClaimsPanel item={one} />
            <LinksPanel item={one} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Missing({ item }: { readonly item: FrameworkItemReply }) {
  const { id, above, missing, next, summary } = item;
  const place = above === undefined ? id : `${id}, under “${above.title}”`;
  return (
    <Panel title="What is missing" sentence={place}>
      {summary !== '' && <p className={text.prose}>{summary}</p>}
      <p className={text.prose}>{missing}</p>
      <p className={text.prose}>
        <strong>Next:</strong> {next}
      </p>
    </Panel>
  );
}
