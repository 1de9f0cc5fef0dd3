// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Button } from '@mantine/core';
import { CircleUser, LogOut } from 'lucide-react';
import type { SessionReply } from '#surfaces/contract';
import classes from './account-menu.module.css';
import { useSignOut } from './session.data.ts';

const POPOVER = 'account';

/** Who is signed in, and the way out. The browser's own popover: it closes itself, and costs nothing to load. */
export function AccountMenu({ session: { account, organisation, version } }: AccountMenuProps) {
  const signOut = useSignOut();
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        c="var(--ink)"
        aria-label="Account"
        popoverTarget={POPOVER}
      >
        <CircleUser size={19} aria-hidden="true" />
      </ActionIcon>
      <div id={POPOVER} popover="auto" className={classes.menu}>
        <p className={classes.name}>{account.name}</p>
        <p className={classes.facts}>
          {account.role} at {organisation.name}
          <br />
          Lanthorn {version}
        </p>
        <Button
          variant="default"
          size="xs"
          fullWidth
          loading={signOut.isPending}
          leftSection={<LogOut size={15} aria-hidden="true" />}
          onClick={() => signOut.mutate()}
        >
          Sign out
        </Button>
      </div>
    </>
  );
}

interface AccountMenuProps {
  readonly session: SessionReply;
}
