// SPDX-License-Identifier: Apache-2.0
export { z as wrong } from 'zod';
