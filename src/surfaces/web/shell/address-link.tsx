// SPDX-License-Identifier: Apache-2.0
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface AddressLinkProps {
  /** Path with its query, as the server wrote it. */
  readonly address: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to an address that only the server knows; the router's own `Link` wants to know its routes. */
export function AddressLink({ address, className, children }: AddressLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    const wantsNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (wantsNewTab || !address.startsWith('/')) return;
    event.preventDefault();
    router.history.push(address);
  };
  return (
    <a href={address} onClick={follow} className={className}>
      {children}
    </a>
  );
}
