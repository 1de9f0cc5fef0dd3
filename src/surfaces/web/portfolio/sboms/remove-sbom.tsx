// SPDX-License-Identifier: Apache-2.0
import { useNavigate } from '@tanstack/react-router';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { useRemoveSbom } from './sboms.data.ts';

/** For an imported bill of materials. */
export function RemoveSbom({ id, name }: { readonly id: number; readonly name: string }) {
  const navigate = useNavigate();
  const removing = useRemoveSbom();
  const leave = { onSuccess: () => void navigate({ to: '/repositories' }) };
  return (
    <ConfirmRemoval
      size="xs"
      name={name}
      removing={removing}
      onConfirm={() => removing.mutate(id, leave)}
    >
      All its documents go, with the components that only they name; its findings are closed, and
      products lose it as a member. The log keeps that it was here.
    </ConfirmRemoval>
  );
}
