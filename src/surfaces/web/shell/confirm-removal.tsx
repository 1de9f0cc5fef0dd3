// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Form } from './form.tsx';
import text from './text.module.css';

/** What removing needs to know of the request that does it. */
interface Removing {
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** A button that asks once, because it cannot be taken back; `children` say what goes and what stays. */
export function ConfirmRemoval({
  name,
  removing,
  onConfirm,
  size,
  children,
}: {
  readonly name: string;
  readonly removing: Removing;
  readonly onConfirm: () => void;
  readonly size?: 'xs';
  readonly children: ReactNode;
}) {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size={size ?? 'sm'} onClick={form.open}>
        Remove
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={`Remove ${name}?`}>
        <Form save="Remove it" writing={removing} onSave={() => onConfirm()} onClose={form.close}>
          <p className={text.prose}>{children}</p>
        </Form>
      </Modal>
    </>
  );
}
