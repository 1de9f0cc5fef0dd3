// SPDX-License-Identifier: Apache-2.0
import type { OpportunityReply } from '#surfaces/contract';

/** What to do now, with the place to do it. */
export function NextStep({ next }: { readonly next: OpportunityReply['next'] }) {
  const { sentence, address } = next;
  return (
    <>
      {sentence} {address !== undefined && <OutsideLink address={address} />}
    </>
  );
}

/** A link out of the program, without the noise before its name. */
export function OutsideLink({ address }: { readonly address: string }) {
  return (
    <a href={address} rel="noreferrer">
      {address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
    </a>
  );
}
