// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { LicenseDetailReply } from '#surfaces/contract';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Verdicts } from '../verdicts.tsx';
import { CompatibilityPanel } from './compatibility-panel.tsx';
import { DutyPanel } from './duty-panel.tsx';
import { standingOf } from './license-columns.tsx';
import { LicenseUses } from './license-uses.tsx';
import { licenseQuery } from './licenses.data.ts';
import classes from './licenses.module.css';
import { LimitsPanel } from './limits-panel.tsx';
import { ObligationsPanel } from './obligations-panel.tsx';
import { SHIPPED } from './use-switch.tsx';

export function LicensePage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(licenseQuery(id));
  return (
    <div>
      <PageHeader
        title={query.data?.id ?? id}
        question="What does this licence ask, what does it go with, and where do we use it?"
        above={<Link to="/compliance/licenses">Licences</Link>}
      />
      <Loaded query={query}>{(license) => <Parts key={license.id} license={license} />}</Loaded>
    </div>
  );
}

function Parts({ license }: { readonly license: LicenseDetailReply }) {
  return (
    <div className={text.stack}>
      <LicenseFacts license={license} />
      <ObligationsPanel
        expression={license.id}
        initially={SHIPPED}
        sentence="Facts from the text of the licence, no legal advice. The clause is where to read it."
      />
      <DutyPanel duties={license.duties} />
      <LimitsPanel limits={license.limits} />
      <Verdicts verdicts={license.verdicts} />
      <CompatibilityPanel license={license} />
      <LicenseUses license={license} />
      {license.text !== undefined && (
        <Panel title="Text" sentence="As the SPDX list has it." flush>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be scrolled with the keyboard too */}
          <pre className={classes.text} tabIndex={0}>
            {license.text}
          </pre>
        </Panel>
      )}
    </div>
  );
}

function LicenseFacts({ license }: { readonly license: LicenseDetailReply }) {
  const { name, url, isListed, deprecated, expressions } = license;
  const components = expressions.reduce((sum, each) => sum + each.components, 0);
  return (
    <Facts>
      <Fact name="Name">{url === undefined ? name : <a href={url}>{name}</a>}</Fact>
      <Fact name="Class">{license.class}</Fact>
      <Fact name="Listed by">{standingOf(license)}</Fact>
      {!isListed && <Fact name="SPDX">not on the list</Fact>}
      {deprecated && <Fact name="Id">deprecated</Fact>}
      <Fact name="Used by">{countOf(components, 'component')}</Fact>
    </Facts>
  );
}
