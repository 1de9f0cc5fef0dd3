// SPDX-License-Identifier: Apache-2.0
import type { ComponentDetailReply } from '#surfaces/contract';
import { Fact, Facts } from '../shell/facts.tsx';
import { countOf } from '../shell/quantity.ts';
import { Unknown } from '../shell/unknown.tsx';

export function ComponentFacts({ component }: { readonly component: ComponentDetailReply }) {
  const { license, licenseClass, ecosystem, scopes, direct, repositories } = component;
  return (
    <Facts>
      <Fact name="Licence">{license ?? <Unknown />}</Fact>
      <Fact name="Licence class">{licenseClass}</Fact>
      <Fact name="Ecosystem">{ecosystem}</Fact>
      <Fact name="Scope">{scopes.join(', ')}</Fact>
      <Fact name="Asked for">{direct ? 'directly' : 'by another component'}</Fact>
      <Fact name="Used by">{countOf(repositories, 'repository', 'repositories')}</Fact>
    </Facts>
  );
}
