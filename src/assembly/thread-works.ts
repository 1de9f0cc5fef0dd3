// SPDX-License-Identifier: Apache-2.0
// What the threads of this program can do. Each work brings its engine along when it is first asked for.

/** Pure works only: what goes in and comes out is copied between threads. */
export const threadWorks = {
  async readManifest({ path, text }: { readonly path: string; readonly text: string }) {
    const { readFile } = await import('./on-demand/read-file.ts');
    return readFile(path, text);
  },
  async readSources(texts: readonly string[]) {
    const { readSource } = await import('./on-demand/read-source.ts');
    return texts.map((text) => readSource(text));
  },
};
