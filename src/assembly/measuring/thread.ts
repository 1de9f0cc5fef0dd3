// SPDX-License-Identifier: Apache-2.0
// The script of the threads that measure long histories, so that nobody's request waits for it.
import { serveThread } from '#platform/threads';
import { measuringWorks } from './measuring-works.ts';

serveThread(measuringWorks());
