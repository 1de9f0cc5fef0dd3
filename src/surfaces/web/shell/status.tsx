// SPDX-License-Identifier: Apache-2.0
import classes from './status.module.css';
import type { Word } from './words.ts';

/** A status as a word, a colour and a shape: no one has to see colours to read it. */
export function Status({ tone, word }: Word) {
  return <span className={`${classes.status} ${classes[tone]}`}>{word}</span>;
}
