// SPDX-License-Identifier: Apache-2.0
import { alpine } from './alpine.ts';
import { alpm } from './alpm.ts';
import { cargo } from './cargo.ts';
import { conan } from './conan.ts';
import { cran } from './cran.ts';
import { datetime } from './datetime.ts';
import { debian } from './debian.ts';
import { gentoo } from './gentoo.ts';
import { go } from './go.ts';
import { hackage } from './hackage.ts';
import { hex } from './hex.ts';
import { intdot } from './intdot.ts';
import { lexicographic } from './lexicographic.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { openssl } from './openssl.ts';
import { packagist } from './packagist.ts';
import { pub } from './pub.ts';
import { pypi } from './pypi.ts';
import { redhat } from './redhat.ts';
import { rubygems } from './rubygems.ts';
import { semver } from './semver.ts';
import type { VersionOrder } from './version-order.ts';

/** All orders; a new one is one line. */
export const VERSION_ORDERS: readonly VersionOrder[] = [
  npm,
  pypi,
  rubygems,
  maven,
  packagist,
  nuget,
  go,
  cargo,
  debian,
  alpine,
  redhat,
  pub,
  hex,
  cran,
  hackage,
  semver,
  alpm,
  conan,
  gentoo,
  openssl,
  datetime,
  intdot,
  lexicographic,
];
