// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';

/** More than any page of ours has stops. */
const MOST_STOPS = 200;

/** What has the focus, as a screen reader would name it. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  return (at.getAttribute('aria-label') ?? at.innerText ?? '').trim();
})()`;

/** Presses Tab until the focus is on what is named so; then it must be seen that it is there. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(FOCUSED);
    passed.push(focused.split('\n')[0] ?? '');
    if (typeof name === 'string' ? focused === name : name.test(focused)) return mustBeSeen(page);
  }
  throw new Error(`Tab never came to ${name}. It passed: ${passed.join(' | ')}`);
}

async function mustBeSeen(page: Page): Promise<void> {
  const isRinged = await page.evaluate<boolean>(`(() => {
    const at = getComputedStyle(document.activeElement);
    return (at.outlineStyle !== 'none' && at.outlineWidth !== '0px') || at.boxShadow !== 'none';
  })()`);
  if (!isRinged) throw new Error(`The focus is not seen on ${await page.evaluate(FOCUSED)}`);
}
