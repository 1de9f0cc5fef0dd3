// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { DataTable } from '../../shell/data-table.tsx';
import { FacetSelect } from '../../shell/facet-select.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { frameworksQuery } from './frameworks.data.ts';
import { ImportBoard } from './import-board.tsx';
import { matrixColumns } from './matrix-columns.tsx';
import { useUnit } from './unit-search.ts';

export function FrameworksPage() {
  const unit = useUnit();
  return (
    <div>
      <PageHeader
        title="Frameworks"
        question="How ready are we by standards and maturity models, and what shows it?"
        actions={
          <>
            <LinkButton to="/strategy/evidence" variant="default">
              Evidence
            </LinkButton>
            <ImportBoard />
          </>
        }
      />
      <Loaded query={useQuery(frameworksQuery(unit))}>
        {({ items, units }) => (
          <div className={text.stack}>
            {units.length > 0 && <UnitSelect units={units} />}
            <Panel
              title={unit === '' ? 'The whole organisation' : unit}
              sentence="Items of each framework by what speaks for them. A claim alone proves nothing; one proof serves several frameworks."
              flush
            >
              <DataTable
                caption="Frameworks by state"
                columns={matrixColumns}
                rows={items}
                rowKey={({ id }) => id}
              />
            </Panel>
          </div>
        )}
      </Loaded>
    </div>
  );
}

function UnitSelect({ units }: { readonly units: readonly string[] }) {
  const unit = useUnit();
  const navigate = useNavigate();
  return (
    <div>
      <FacetSelect
        label="Unit"
        value={unit === '' ? undefined : unit}
        options={units.map((one) => ({ value: one, label: one }))}
        onChange={(chosen) =>
          void navigate({ to: '/strategy/frameworks', search: chosen ? { unit: chosen } : {} })
        }
      />
    </div>
  );
}
