// SPDX-License-Identifier: Apache-2.0
// A table: permissions on top of a licence (WITH ...), and which duties they take away.
import type { ExceptionSheet } from './sheet.ts';

/** What makes the rest of a work follow its licence. */
const WHOLE_WORK = ['whole-work-license', 'source-whole'] as const;

export const EXCEPTION_SHEETS: readonly ExceptionSheet[] = [
  {
    ids: 'Classpath-exception-2.0 GNAT-exception OpenJDK-assembly-exception-1.0 i2p-gpl-java-exception gnu-javamail-exception',
    waives: WHOLE_WORK,
    fact: 'Independent modules may be linked with it under terms of their own; the library itself stays under its licence.',
  },
  {
    ids: `GPL-3.0-linking-exception GPL-3.0-linking-source-exception GPL-3.0-interface-exception mif-exception eCos-exception-2.0
      freertos-exception-2.0 GNU-compiler-exception Libtool-exception SWI-exception Fawkes-Runtime-exception`,
    waives: WHOLE_WORK,
    fact: 'Other works may be linked with it, under the conditions the exception names; the component stays under its licence.',
  },
  {
    ids: 'LGPL-3.0-linking-exception',
    waives: ['relinking', 'object-files', 'installation-information'],
    fact: 'Linked works may be passed on without what sections 4(d) and 4(e) of LGPL-3.0 ask for.',
  },
  {
    ids: 'OCaml-LGPL-linking-exception',
    waives: ['relinking', 'object-files', 'reverse-engineering', 'use-notice'],
    fact: 'Works linked with a published version may be passed on without what clause 6 of the LGPL asks for.',
  },
  {
    ids: 'FLTK-exception Qwt-exception-1.0',
    waives: ['relinking', 'object-files'],
    fact: 'Works linked statically may be passed on without their source or object files.',
  },
  {
    ids: 'WxWindows-exception-3.1',
    waives: [
      'relinking',
      'object-files',
      'reverse-engineering',
      'use-notice',
      'source-component',
      'same-license',
    ],
    when: ['as-object'],
    fact: 'Binaries of works based on the library may be passed on under terms of your own.',
  },
  {
    ids: 'GCC-exception-3.1',
    waives: [
      ...WHOLE_WORK,
      'source-component',
      'license-text',
      'copyright-notices',
      'same-license',
    ],
    when: ['as-object', 'linked-statically'],
    fact: 'Section 1: code that an eligible compilation combined with the runtime library may be passed on under terms of your own.',
  },
  {
    ids: 'GCC-exception-2.0 GCC-exception-2.0-note',
    waives: WHOLE_WORK,
    fact: 'Files linked with it into an executable are not for that reason under the GPL.',
  },
  {
    ids: 'LLVM-exception',
    waives: ['license-text', 'mark-changes', 'notice-file'],
    when: ['as-object', 'linked'],
    fact: 'Parts that compiling embeds into object code may be passed on without sections 4(a), 4(b) and 4(d) of Apache-2.0.',
  },
  {
    ids: 'Swift-exception',
    waives: ['license-text', 'mark-changes', 'notice-file'],
    when: ['as-object', 'linked'],
    fact: 'Parts that compiling embeds into a binary may be passed on without the attribution of sections 4(a), 4(b) and 4(d).',
  },
  {
    ids: 'Font-exception-2.0 PS-or-PDF-font-exception-20170817',
    waives: WHOLE_WORK,
    fact: 'A document that embeds the font does not for that reason come under the licence.',
  },
  {
    ids: 'Autoconf-exception-2.0 Autoconf-exception-3.0 Autoconf-exception-generic Autoconf-exception-generic-3.0 Autoconf-exception-macro',
    waives: WHOLE_WORK,
    fact: 'The configure scripts it writes may be passed on under terms of your own.',
  },
  {
    ids: 'Bison-exception-1.24 Bison-exception-2.2',
    waives: WHOLE_WORK,
    fact: 'Parsers that it writes may be passed on under terms of your own, unless they are parser generators.',
  },
  {
    ids: 'Texinfo-exception',
    waives: WHOLE_WORK,
    fact: 'Documents made with it may be passed on under terms of your own.',
  },
  {
    ids: 'Linux-syscall-note u-boot-exception-2.0 Bootloader-exception',
    waives: [],
    fact: 'Programs that use it through its normal calls are not derived from it; what is linked into it is.',
  },
  {
    ids: 'openvpn-openssl-exception x11vnc-openssl-exception cryptsetup-OpenSSL-exception vsftpd-openssl-exception',
    waives: [],
    fact: 'It may also be linked with the library the exception names, whose licence need not be compatible.',
  },
  {
    ids: 'Universal-FOSS-exception-1.0',
    waives: WHOLE_WORK,
    fact: 'Works under another free licence may be combined with it under that licence.',
  },
];
