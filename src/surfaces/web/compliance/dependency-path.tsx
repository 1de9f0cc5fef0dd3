// SPDX-License-Identifier: Apache-2.0
import classes from './compliance.module.css';

/** The shortest chain from what a repository asks for to a component, both ends included. */
export function DependencyPath({ via }: { readonly via: readonly string[] }) {
  return (
    <ol className={classes.path}>
      {via.map((purl) => (
        <li key={purl} title={purl}>
          {shortPurl(purl)}
        </li>
      ))}
    </ol>
  );
}

/** `left-pad@1.3.0` of `pkg:npm/left-pad@1.3.0`: the ecosystem is the same along the path. */
function shortPurl(purl: string): string {
  return decodeURIComponent(purl.replace(/^pkg:[^/]+\//, '').replace(/[?#].*$/, ''));
}
