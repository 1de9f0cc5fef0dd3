// SPDX-License-Identifier: Apache-2.0
import { Unknown } from '../../shell/unknown.tsx';

/** A link to a page of others. Its address came from a stranger, so only web pages are linked, and told nothing of us. */
export function OutwardLink({ address }: { readonly address: string | undefined }) {
  if (address === undefined) return <Unknown />;
  if (!/^https?:\/\//.test(address)) return address;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
    </a>
  );
}
