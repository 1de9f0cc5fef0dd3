// SPDX-License-Identifier: Apache-2.0
// The package brings no types of its own.
declare module 'spdx-correct' {
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default function correct(
    text: string,
    options?: { readonly upgrade?: boolean },
  ): string | null;
}
