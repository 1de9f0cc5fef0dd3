// SPDX-License-Identifier: Apache-2.0
import { Unknown } from '../../shell/unknown.tsx';
import { OutwardLink } from './outward-link.tsx';

/** Where a package takes money. */
export function Funding({ addresses }: { readonly addresses: readonly string[] }) {
  if (addresses.length === 0) return <Unknown>none named</Unknown>;
  return addresses.map((address) => (
    <div key={address}>
      <OutwardLink address={address} />
    </div>
  ));
}
