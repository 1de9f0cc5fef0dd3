// SPDX-License-Identifier: Apache-2.0

const REWRITES: readonly (readonly [pattern: RegExp, write: string])[] = [
  // R: "GPL (>= 2)", "Apache License (== 2.0)", "MIT + file LICENSE"
  [/\(\s*>=\s*(\d[\d.]*)\s*\)/g, '$1 or later'],
  [/\(\s*==\s*(\d[\d.]*)\s*\)/g, '$1'],
  [/\s*[+|]\s*file\s+LICEN[CS]E\b/gi, ''],
  // NuGet: "https://licenses.nuget.org/Apache-2.0%20OR%20MIT"
  [/^https?:\/\/licenses\.nuget\.org\/(\S+)$/i, '$1'],
  // Alpine and Arch: "custom:BSD"
  [/^custom:\s*/i, ''],
];

/** A declaration as people of any ecosystem would write it. */
export function plainDeclaration(text: string): string {
  const plain = REWRITES.reduce(
    (written, [pattern, write]) => written.replace(pattern, write),
    text,
  );
  return plain.includes('%20') ? plain.replaceAll('%20', ' ') : plain;
}
