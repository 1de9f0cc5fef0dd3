// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

// Both start the built program (dist/main.js), stories a Chromium (CHROMIUM_PATH) as well: one after the other, with patience.
export default defineConfig({
  test: {
    include: ['tests/program/**/*.test.ts', 'tests/e2e/**/*.story.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A page that shows what was typed letter by letter needs longer than the second that poll waits by itself.
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
