// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';

/** The words of a form's text fields; `field` gives one of them what it needs. */
export function useWords<Words extends Readonly<Record<string, string>>>(begin: () => Words) {
  const [words, setWords] = useState(begin);
  const field = (name: keyof Words & string) => ({
    value: words[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [name]: value }));
    },
  });
  return { words, setWords, field };
}
