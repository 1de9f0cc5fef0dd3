// SPDX-License-Identifier: Apache-2.0
import type { Forge } from './forge.ts';
import { gitea } from './gitea/gitea.ts';
import { github } from './github/github.ts';
import { gitlab } from './gitlab/gitlab.ts';

/** Every kind of forge: one folder and one line each. */
export const forgeKinds: readonly Forge[] = [github, gitlab, gitea];
