// SPDX-License-Identifier: Apache-2.0
import { isContractProcedure } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
// By path: Vite bundles this file before the alias `#surfaces/contract` can be told to mean the sources.
import { contract } from '../contract/index.ts';

/** Method and path of every call: all that the browser needs of the contract, so zod stays out of it. */
function callsOf(pillar: object) {
  return Object.fromEntries(
    Object.entries(pillar).map(([name, procedure]) => {
      if (!isContractProcedure(procedure)) throw new Error(`${name} is not a procedure`);
      const { method, path } = procedure['~orpc'].route;
      return [name, { method, path }];
    }),
  );
}

const calls = Object.fromEntries(
  Object.entries(contract).map(([pillar, procedures]) => [pillar, callsOf(procedures)]),
);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The shared words (#model) come from their sources, so that only what is used gets into the page.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  define: { CONTRACT_CALLS: JSON.stringify(calls) },
  build: {
    outDir: '../../../dist/surfaces/web/site',
    emptyOutDir: true,
    // No data: addresses, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-licenses.md' },
  },
});
