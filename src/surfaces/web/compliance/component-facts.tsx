// SPDX-License-Identifier: Apache-2.0
import type { ComponentDetailReply } from '#surfaces/contract';
import { Fact, Facts } from '../shell/facts.tsx';
import { LicenseExpression } from '../shell/license-expression.tsx';
import { countOf } from '../shell/quantity.ts';
import { Unknown } from '../shell/unknown.tsx';
import { Funding } from './upstream/funding.tsx';

export function ComponentFacts({ component }: { readonly component: ComponentDetailReply }) {
  const { license, licenseClass, ecosystem, scopes, repositories, funding } = component;
  return (
    <Facts>
      <Fact name="Licence">
        <LicenseExpression expression={license} />
      </Fact>
      <Fact name="Licence class">{licenseClass}</Fact>
      <Fact name="Ecosystem">{ecosystem}</Fact>
      <Fact name="Scope">{scopes.join(', ')}</Fact>
      <Fact name="Asked for">{askedFor(component)}</Fact>
      <Fact name="Used by">{countOf(repositories, 'repository', 'repositories')}</Fact>
      {funding.length > 0 && (
        <Fact name="Funding">
          <Funding addresses={funding} />
        </Fact>
      )}
    </Facts>
  );
}

/** A list such as requirements.txt names what was asked for and what came with it side by side. */
function askedFor({ direct, usages }: ComponentDetailReply) {
  if (direct) return 'directly';
  const isTold = usages.some(({ via }) => via.length > 0);
  return isTold ? 'by another component' : <Unknown>no file says it</Unknown>;
}
