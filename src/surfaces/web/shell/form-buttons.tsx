// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import classes from './text.module.css';

interface FormButtonsProps {
  readonly pending: boolean;
  readonly save: string;
  readonly onClose: () => void;
}

/** The foot of every form: do it, or leave it. */
export function FormButtons({ pending, save, onClose }: FormButtonsProps) {
  return (
    <div className={classes.row}>
      <Button type="submit" loading={pending}>
        {save}
      </Button>
      <Button variant="default" onClick={onClose}>
        Leave it
      </Button>
    </div>
  );
}
