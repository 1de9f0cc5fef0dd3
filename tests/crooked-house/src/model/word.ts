// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
export const word = join('model', 'imports', 'nothing');
