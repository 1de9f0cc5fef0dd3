// SPDX-License-Identifier: Apache-2.0
import { decodeText, differencesOf, identify } from '#engines/licensing';
import type { IdentifyDesk } from '#surfaces/cli';

/** What `lanthorn identify` asks for; needs neither database nor configuration. */
export const identifyDesk: IdentifyDesk = {
  decodeText,
  identify,
  differencesOf,
};
