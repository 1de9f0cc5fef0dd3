// SPDX-License-Identifier: Apache-2.0
import type { Page, Request, Response } from 'playwright-core';
import { expect } from 'vitest';

/** What a page did behind its face. */
export interface Watch {
  /** Errors in the console and exceptions that nobody caught. */
  readonly errors: readonly string[];
  /** Addresses of requests that went to another machine. */
  readonly foreign: readonly string[];
  readonly responses: readonly Response[];
  /** Waits until the page shows a heading and asks the server for nothing more. */
  settled(): Promise<void>;
}

const OWN_HOSTS = ['127.0.0.1', 'localhost'];

export function watchPage(page: Page): Watch {
  const errors: string[] = [];
  const foreign: string[] = [];
  const responses: Response[] = [];
  const underWay = new Set<Request>();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('response', (response) => responses.push(response));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !OWN_HOSTS.includes(hostname)) foreign.push(request.url());
    // The stream of job events stays open for as long as the page does.
    if (request.resourceType() !== 'eventsource') underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return {
    errors,
    foreign,
    responses,
    settled: async () => {
      await page.locator('h1').first().waitFor();
      await expect.poll(() => isStill(page, underWay), { timeout: 20_000 }).toBe(true);
    },
  };
}

async function isStill(page: Page, underWay: ReadonlySet<Request>): Promise<boolean> {
  const isLoading = (await page.getByText('Loading', { exact: true }).count()) > 0;
  // What was answered has to be drawn as well.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
  return !isLoading && underWay.size === 0;
}
