// SPDX-License-Identifier: Apache-2.0
import type { Reader } from '../reader.ts';
import { cargoLock } from './cargo/cargo-lock.ts';
import { cargoToml } from './cargo/cargo-toml.ts';
import { composerJson } from './composer/composer-json.ts';
import { composerLock } from './composer/composer-lock.ts';
import { dockerfile } from './docker/dockerfile.ts';
import { gemfileLock } from './gem/gemfile-lock.ts';
import { workflow } from './github/workflow.ts';
import { goMod } from './golang/go-mod.ts';
import { pomXml } from './maven/pom-xml.ts';
import { packageJson } from './npm/package-json.ts';
import { packageLock } from './npm/package-lock.ts';
import { pnpmLock } from './npm/pnpm-lock.ts';
import { yarnLock } from './npm/yarn-lock.ts';
import { poetryLock } from './pypi/poetry-lock.ts';
import { pyproject } from './pypi/pyproject.ts';
import { requirementsTxt } from './pypi/requirements-txt.ts';
import { uvLock } from './pypi/uv-lock.ts';

/** Every format that is read, in a stable order. One line each. */
export const readers: readonly Reader[] = [
  packageJson,
  packageLock,
  yarnLock,
  pnpmLock,
  pyproject,
  requirementsTxt,
  poetryLock,
  uvLock,
  cargoToml,
  cargoLock,
  goMod,
  pomXml,
  gemfileLock,
  composerJson,
  composerLock,
  workflow,
  dockerfile,
];
