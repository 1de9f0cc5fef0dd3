// SPDX-License-Identifier: Apache-2.0
// Inner room, for tests only: one server for a whole test run, and a fresh database per test file, cloned from a template.
// Never touches a data folder of anybody, and cleans up behind test runs that were killed.
// Begin with create-test-storage.ts (what tests call); start-test-server.ts is called once by tests/one-database-server.ts.
export type { TestStorage, TestStorageOptions } from './create-test-storage.ts';
export { createTestStorage } from './create-test-storage.ts';
export type { TestServer } from './start-test-server.ts';
export { startTestServer } from './start-test-server.ts';
