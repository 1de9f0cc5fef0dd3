// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { ProductRowReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useRemoveProduct } from './products.data.ts';

/** Asks once, because it cannot be taken back. */
export function RemoveProduct({ product }: { readonly product: ProductRowReply }) {
  const [isOpen, form] = useDisclosure(false);
  const navigate = useNavigate();
  const remove = useRemoveProduct();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, revision } = product;
    remove.mutate({ id, revision }, { onSuccess: () => void navigate({ to: '/products' }) });
  };
  return (
    <>
      <Button variant="default" onClick={form.open}>
        Remove
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={`Remove ${product.name}?`}>
        <form className={text.stack} onSubmit={submit}>
          <p className={text.prose}>
            Its members stay, with all that is known of them. Only the name that holds them together
            goes.
          </p>
          <ErrorNote error={remove.error} />
          <FormButtons pending={remove.isPending} save="Remove it" onClose={form.close} />
        </form>
      </Modal>
    </>
  );
}
