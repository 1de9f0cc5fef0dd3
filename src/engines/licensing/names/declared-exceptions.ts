// SPDX-License-Identifier: Apache-2.0
// A table: exceptions as manifests name them, "GPL-3+ with Autoconf exception".

const FORM = /^(?<license>.+?)[\s-]+(?:with|w\/)[\s-]+(?:the\s+)?(?<name>.+?)[\s-]+exceptions?$/i;

const NAMES: Readonly<Record<string, string>> = {
  'autoconf 2': 'Autoconf-exception-2.0',
  'autoconf 3': 'Autoconf-exception-3.0',
  bison: 'Bison-exception-2.2',
  classpath: 'Classpath-exception-2.0',
  font: 'Font-exception-2.0',
  'gcc runtime library': 'GCC-exception-3.1',
  libtool: 'Libtool-exception',
  'linux-syscall-note': 'Linux-syscall-note',
  llvm: 'LLVM-exception',
  swift: 'Swift-exception',
  texinfo: 'Texinfo-exception',
  wxwindows: 'WxWindows-exception-3.1',
  wxwidgets: 'WxWindows-exception-3.1',
  ocaml: 'OCaml-LGPL-linking-exception',
};

/** A declared licence with its exception; `exception` is undefined for one whose name says too little. */
export interface DeclaredException {
  readonly license: string;
  readonly exception: string | undefined;
}

/** Takes "GPL-3+ with Autoconf exception" apart; `undefined` where no exception is named. */
export function declaredException(text: string): DeclaredException | undefined {
  const groups = FORM.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const license = groups.license ?? '';
  const name = (groups.name ?? '').toLowerCase();
  const version = /\b[23]\b|[23](?=[.+])|v[23]/.exec(license)?.[0].replace('v', '') ?? '';
  return { license, exception: NAMES[name] ?? NAMES[`${name} ${version}`] };
}
