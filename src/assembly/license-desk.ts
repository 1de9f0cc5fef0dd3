// SPDX-License-Identifier: Apache-2.0
import type { LicenseDesk } from '#surfaces/cli';
import { compatibilityReport, licenseFacts, obligationReport } from './license-answers.ts';

/** What `lanthorn license` asks for; needs neither database nor configuration. */
export const licenseDesk: LicenseDesk = {
  license: licenseFacts,
  obligations: obligationReport,
  compatible: compatibilityReport,
};
