// SPDX-License-Identifier: Apache-2.0
import { useNavigate } from '@tanstack/react-router';
import type { ProductRowReply } from '#surfaces/contract';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { useRemoveProduct } from './products.data.ts';

export function RemoveProduct({ product }: { readonly product: ProductRowReply }) {
  const { id, revision, name } = product;
  const navigate = useNavigate();
  const removing = useRemoveProduct();
  const leave = { onSuccess: () => void navigate({ to: '/products' }) };
  return (
    <ConfirmRemoval
      name={name}
      removing={removing}
      onConfirm={() => removing.mutate({ id, revision }, leave)}
    >
      Its members stay, with all that is known of them. Only the name that holds them together goes.
    </ConfirmRemoval>
  );
}
