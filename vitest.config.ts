// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    globalSetup: ['tests/one-database-server.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    // No test replaces a module or changes what is global, so a worker loads the program once and not once a file.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
