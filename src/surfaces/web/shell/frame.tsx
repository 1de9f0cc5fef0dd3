// SPDX-License-Identifier: Apache-2.0
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { SessionReply } from '#surfaces/contract';
import classes from './frame.module.css';
import { Header } from './header.tsx';
import { useJobEvents } from './live-jobs.data.ts';
import { Navigation } from './navigation.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** Header, navigation and the page in the middle, for somebody who is signed in. */
export function Frame({ session }: { readonly session: SessionReply }) {
  const [navigationOpen, navigation] = useDisclosure(false);
  const [paletteOpen, palette] = useDisclosure(false);
  useHotkeys([['mod+K', palette.toggle]], []);
  useJobEvents();
  return (
    <div className={classes.frame} data-navigation={navigationOpen ? 'open' : 'closed'}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <header className={`${classes.header} only-on-screen`}>
        <Header
          session={session}
          navigationOpen={navigationOpen}
          onToggleNavigation={navigation.toggle}
          onSearch={palette.open}
        />
      </header>
      <nav className={`${classes.navigation} only-on-screen`} aria-label="Pages">
        <Navigation onFollow={navigation.close} />
      </nav>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Suspense>{paletteOpen && <Palette onClose={palette.close} />}</Suspense>
    </div>
  );
}
