// SPDX-License-Identifier: Apache-2.0
import classes from './text.module.css';

/** What stands where a number or word would be that nobody knows; never a 0. */
export function Unknown({ children = 'not known yet' }: { readonly children?: string }) {
  return <span className={classes.unknown}>{children}</span>;
}
