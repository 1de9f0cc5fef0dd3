-- SPDX-License-Identifier: Apache-2.0
-- What was given in another currency: {currency, amount, rate, on}. `amount` beside it is what that came to, and stays.

ALTER TABLE execution_budget_line ADD COLUMN given_in jsonb;
ALTER TABLE execution_actual ADD COLUMN given_in jsonb;
