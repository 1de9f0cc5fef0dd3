// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, CopyButton } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import classes from './text.module.css';

/** A text that people paste elsewhere, with a button that copies it. */
export function CopyText({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    <span className={classes.row}>
      <code className={classes.mono}>{text}</code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            size="sm"
            onClick={copy}
            aria-label={copied ? `Copied the ${name}` : `Copy the ${name}`}
          >
            {copied ? (
              <Check size={15} aria-hidden="true" />
            ) : (
              <Copy size={15} aria-hidden="true" />
            )}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}
