-- SPDX-License-Identifier: Apache-2.0
-- Where the FUNDING.yml of a repository says that money is taken: web addresses.
ALTER TABLE portfolio_repository ADD COLUMN funding text[] NOT NULL DEFAULT '{}';
