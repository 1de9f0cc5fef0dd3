// SPDX-License-Identifier: Apache-2.0
// The script of every thread that #platform/threads starts for this program.
import { serveThread } from '#platform/threads';
import { threadWorks } from './thread-works.ts';

serveThread(threadWorks);
