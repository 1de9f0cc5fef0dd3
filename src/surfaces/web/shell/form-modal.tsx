// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface FormModalProps {
  /** On the button. */
  readonly name: string;
  readonly title?: string;
  readonly variant?: 'filled' | 'default';
  readonly size?: 'xs' | 'sm';
  /** Of the form, in Mantine's words or a length. */
  readonly width?: string;
  /** Where the button's words alone do not say which one. */
  readonly label?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a form, which begins anew whenever it is opened. */
export function FormModal(props: FormModalProps) {
  const {
    name,
    title = name,
    variant = 'default',
    size = 'sm',
    width = 'md',
    label,
    children,
  } = props;
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button variant={variant} size={size} onClick={form.open} aria-label={label}>
        {name}
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={title} size={width}>
        {children(form.close)}
      </Modal>
    </>
  );
}
