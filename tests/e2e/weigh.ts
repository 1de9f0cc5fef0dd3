// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

const WEIGHED = ['script', 'stylesheet', 'font'];

/** Bytes of scripts, styles and fonts that came, as they weigh when a proxy compresses them. */
export async function weigh(responses: readonly Response[]): Promise<number> {
  const wanted = responses.filter((response) =>
    WEIGHED.includes(response.request().resourceType()),
  );
  return (await Promise.all(wanted.map(compressedBytes))).reduce((sum, bytes) => sum + bytes, 0);
}

/** The same of the scripts that the page itself names: nothing is drawn before them. */
export async function firstScriptBytes(
  page: Page,
  responses: readonly Response[],
): Promise<number> {
  const html = (await (await page.request.get(page.url())).text()).match(/\/assets\/[^"]+\.js/g);
  const named = new Set(html ?? []);
  return weigh(responses.filter((response) => named.has(new URL(response.url()).pathname)));
}

/** Many pages bring the same files, whose names change with their content. */
const weights = new Map<string, number>();

async function compressedBytes(response: Response): Promise<number> {
  const known = weights.get(response.url());
  if (known !== undefined) return known;
  const body = await response.body();
  // A font is compressed already.
  const isFont = response.request().resourceType() === 'font';
  const bytes = isFont ? body.byteLength : gzipSync(body).byteLength;
  weights.set(response.url(), bytes);
  return bytes;
}
