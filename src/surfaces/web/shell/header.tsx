// SPDX-License-Identifier: Apache-2.0
import { Burger, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import type { SessionReply } from '#surfaces/contract';
import { AccountMenu } from './account-menu.tsx';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import classes from './header.module.css';
import { LanternMark } from './lantern-mark.tsx';
import { LiveStrip } from './live-strip.tsx';

interface HeaderProps {
  readonly session: SessionReply;
  readonly navigationOpen: boolean;
  readonly onToggleNavigation: () => void;
  readonly onSearch: () => void;
}

export function Header({ session, navigationOpen, onToggleNavigation, onSearch }: HeaderProps) {
  return (
    <div className={classes.header}>
      <div className={classes.left}>
        <Burger
          hiddenFrom="sm"
          size="sm"
          opened={navigationOpen}
          onClick={onToggleNavigation}
          aria-label={navigationOpen ? 'Close the navigation' : 'Open the navigation'}
        />
        <Link to="/" className={classes.brand} aria-label="Lanthorn, home">
          <LanternMark />
          <span className={classes.name}>Lanthorn</span>
        </Link>
        <span className={classes.organisation}>{session.organisation.name}</span>
      </div>
      <button type="button" className={classes.search} onClick={onSearch}>
        <Search size={16} aria-hidden="true" />
        <span className={classes.hint}>Search or jump to</span>
        <Kbd className={classes.keys} aria-hidden="true">
          Ctrl K
        </Kbd>
      </button>
      <div className={classes.right}>
        <LiveStrip />
        <ColorSchemeToggle />
        <AccountMenu session={session} />
      </div>
    </div>
  );
}
