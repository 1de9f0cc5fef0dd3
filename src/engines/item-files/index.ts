// SPDX-License-Identifier: Apache-2.0
// What files tell of issues and change requests: archives of mailing lists (mbox), and tables of any tracker (CSV).
// A bad row is a problem with its line, and the others are kept. Never keeps the body of a mail, and never asks who is who.
// Begin with told-item.ts (what comes out), then read-mbox.ts and read-tracker.ts; threads.ts says which mails belong together.
export { type Mail, type MailFile, readMbox } from './read-mbox.ts';
export { readTracker, type TrackerFile, type TrackerRow } from './read-tracker.ts';
export { itemOfThread, threadsOf } from './threads.ts';
export type { FileProblem, KnownItem, ToldItem } from './told-item.ts';
export { itemOfRows } from './tracker-item.ts';
