-- SPDX-License-Identifier: Apache-2.0
-- How files call the items of a repository: names in a tracker, or hashes of the ids of mails. So the same file twice tells the
-- same, and a later part of an archive finds the threads of an earlier one.
CREATE TABLE forges_filed (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  -- Whether it is the mail that began the thread.
  opens boolean NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, key),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES forges_connection (organisation_id, repository_id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('forges_filed');
