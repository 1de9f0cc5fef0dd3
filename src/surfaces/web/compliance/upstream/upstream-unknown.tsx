// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ComponentUpstreamReply } from '#surfaces/contract';
import { Unknown } from '../../shell/unknown.tsx';

/** Nothing is known, and what would change that. */
export function UpstreamUnknown({ reply }: { readonly reply: ComponentUpstreamReply }) {
  const { upstream, registry } = reply;
  return (
    <p>
      <Unknown>unknown</Unknown>
      {': '}
      {upstream?.problem ?? null}
      {upstream?.problem === undefined ? <WhatToDo registry={registry} /> : null}
    </p>
  );
}

function WhatToDo({ registry }: Pick<ComponentUpstreamReply, 'registry'>) {
  if (registry === 'none') return <>there is no registry of such packages that could be asked.</>;
  if (registry === 'configured')
    return (
      <>
        run <code>lanthorn registries fetch</code>, or fetch on the page{' '}
        <Link to="/admin/registries">Registries</Link>.
      </>
    );
  return (
    <>
      no registry of such packages may be asked. Name it with <code>--registries</code>, then run{' '}
      <code>lanthorn registries fetch</code>; or import what was fetched elsewhere with{' '}
      <code>lanthorn registries import</code>.
    </>
  );
}
