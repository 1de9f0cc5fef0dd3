// SPDX-License-Identifier: Apache-2.0
import type { Compatibility, Duty, LicenseInfo, Limit, ObligationAnswer } from '#engines/licensing';

/** What `lanthorn license` asks of the rest of the program. All refuse what they cannot read. */
export interface LicenseDesk {
  license(name: string): LicenseInfo & {
    readonly duties?: readonly Duty[] | undefined;
    readonly limits: readonly Limit[];
  };
  obligations(
    expression: string,
    use: string,
  ): ObligationAnswer & { readonly expression: string; readonly use: string };
  compatible(
    outbound: string,
    inbound: string,
    how: string,
  ): Compatibility & { readonly outbound: string; readonly inbound: string; readonly how: string };
}
