// SPDX-License-Identifier: Apache-2.0
// Lanthorn over http: the API of the contract, sign-in, exports, the reference and the web page.
// Thin: it checks who asks, hands the request to a room, and turns refusals into RFC 9457 problems.
// It never decides anything and never touches the database. Begin with app.ts; what it asks of the
// rest of the program is rooms.ts.
export type { AppOptions } from './app.ts';
export { createApp } from './app.ts';
export type { Caller } from './caller.ts';
export type { Listening, ListenOptions } from './listen.ts';
export { listen } from './listen.ts';
export { readingsFile } from './readings-file.ts';
export type { Rooms } from './rooms.ts';
export type { AdvisoryUpload } from './vulnerabilities.ts';
