// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';

/**
 * The words of a form's text fields; `field` gives one of them what it needs, `write` puts words into several. Where somebody
 * else changes what the form began with while it is open, a field that nobody touched shows their words, and one that was
 * touched keeps what was written and names theirs below it: so nothing is lost, and nothing overwritten unseen.
 *
 * Begin: the words by what the page shows now; asked again whenever that is read anew.
 */
export function useWords<Words extends Readonly<Record<string, string>>>(begin: () => Words) {
  const [begun] = useState(begin);
  const [written, setWritten] = useState<Partial<Words>>({});
  const now = begin();
  const words: Words = { ...now, ...written };
  const write = (change: Partial<Words>) => setWritten((before) => ({ ...before, ...change }));
  const field = (name: keyof Words & string) => ({
    value: words[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      write({ [name]: event.currentTarget.value } as Partial<Words>),
    ...theirs({ begun: begun[name], now: now[name], mine: written[name] }),
  });
  return { words, write, field };
}

interface Versions {
  readonly begun: string | undefined;
  readonly now: string | undefined;
  readonly mine: string | undefined;
}

/** What stands below a field that two people changed. */
function theirs({ begun, now, mine }: Versions) {
  if (mine === undefined || mine === now || now === begun) return {};
  return { description: `Meanwhile somebody else wrote: ${now || '(nothing)'}` };
}
