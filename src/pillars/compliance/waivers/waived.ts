// SPDX-License-Identifier: Apache-2.0

/** Whether a finding `f` is covered by a waiver now. Nothing has to run on the day that it ends: the database's clock tells. */
export const WAIVED = '(f.waived_until IS NOT NULL AND f.waived_until > now())';

/** `open`, `waived` or `gone`, of a finding `f`. */
export const STATE_OF_FINDING = `CASE WHEN f.state = 'open' AND ${WAIVED} THEN 'waived' ELSE f.state END`;
