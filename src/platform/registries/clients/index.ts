// SPDX-License-Identifier: Apache-2.0
// The package registries that can be asked, one file for each; one more is a file here and a line in the list.
// None of them opens a connection: they are handed a way to ask.
import type { Registry } from '../upstream/registry.ts';
import { cargo } from './cargo.ts';
import { composer } from './composer.ts';
import { depsDev } from './deps-dev.ts';
import { gem } from './gem.ts';
import { golang } from './golang.ts';
import { hex } from './hex.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { pub } from './pub.ts';
import { pypi } from './pypi.ts';

/** Knows many ecosystems a little: asked for what an ecosystem's own registry does not tell, or is not configured. */
export const FALLBACK: Registry = depsDev;

/** All of them; the fallback last. */
export const registries: readonly Registry[] = [
  npm,
  pypi,
  maven,
  golang,
  cargo,
  nuget,
  gem,
  composer,
  pub,
  hex,
  depsDev,
];
