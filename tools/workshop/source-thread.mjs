// SPDX-License-Identifier: Apache-2.0
// The first script of a thread that runs sources: tsx on the main thread does not reach others on every node.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData);
