// SPDX-License-Identifier: Apache-2.0
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Fleet, makeFleet } from './fleet/make-fleet.ts';
import { startLanthorn } from './start-lanthorn.ts';
import { type Watch, watchPage } from './watch-page.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const PATIENCE_MS = 20_000;
const WIDE = { width: 1440, height: 900 };

export interface WatchedPage {
  readonly page: Page;
  readonly watch: Watch;
}

/** A running Lanthorn that has read a fleet, and a browser in front of it. One for all stories of a file. */
export interface OpenOffice {
  readonly fleet: Fleet;
  readonly address: string;
  readonly browser: Browser;
  /** The link that the terminal printed; it has been used to sign in. */
  readonly usedLink: string;
  /** A window of its own, signed in, nothing in its cache. */
  visit(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  /** A window that nobody has signed in with. */
  visitSignedOut(path: string): Promise<WatchedPage>;
  /** Closes all windows. */
  leave(): Promise<void>;
  /** What a command prints that works on the same data. */
  run(...words: readonly string[]): string;
  /** Another link, as the command line prints it for somebody who has none. */
  newLink(): string;
  close(): Promise<void>;
}

const LINK = /http:\/\/\S+\/sign-in\/\S+/;

export async function openOffice(): Promise<OpenOffice> {
  const fleet = makeFleet();
  const lanthorn = startLanthorn(fleet.folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  const [usedLink] = await lanthorn.says(LINK);
  const address = new URL(usedLink).origin;
  const storageState = await signIn(browser, usedLink);
  await lanthorn.says(/Ready:/);
  const open = async (path: string, options: BrowserContextOptions) => {
    const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const watch = watchPage(page);
    await page.goto(new URL(path, address).href);
    return { page, watch };
  };
  return {
    fleet,
    address,
    browser,
    usedLink,
    visit: (path, options) => open(path, { storageState, ...options }),
    visitSignedOut: (path) => open(path, {}),
    leave: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    run: lanthorn.run,
    newLink: () => LINK.exec(lanthorn.run('sign-in-link'))?.[0] ?? 'no link was printed',
    close: async () => {
      await browser.close();
      await lanthorn.stop();
      fleet.remove();
    },
  };
}

async function signIn(browser: Browser, link: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}
