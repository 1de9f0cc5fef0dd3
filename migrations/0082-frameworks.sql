-- SPDX-License-Identifier: Apache-2.0
-- How ready the office is by frameworks: what people claim of their items, and what shows it. The frameworks themselves are files.

-- What somebody said of an item; the newest of an assessor about a unit counts, all are kept.
CREATE TABLE strategy_framework_claim (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- framework/item
  item text NOT NULL CHECK (item LIKE '%/%'),
  -- Empty: the whole organisation.
  unit text NOT NULL,
  assessor text NOT NULL CHECK (assessor <> ''),
  state text NOT NULL CHECK (state IN ('yes', 'partly', 'no', 'not-applicable')),
  comment text NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  -- Where it came from when nobody typed it: an export, or the version before.
  origin text,
  -- The claim that an upgrade took it from: an upgrade twice is one.
  carried_from bigint,
  -- Somebody has to look whether it still holds.
  needs_review boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, carried_from, item)
);
CREATE INDEX strategy_framework_claim_item ON strategy_framework_claim (organisation_id, item, id);
SELECT lanthorn_tenant_table('strategy_framework_claim');

-- Files by the SHA-256 of what is in them: the same file twice is kept once.
CREATE TABLE strategy_evidence_file (
  organisation_id bigint NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  content bytea NOT NULL,
  PRIMARY KEY (organisation_id, hash)
);
SELECT lanthorn_tenant_table('strategy_evidence_file');

CREATE TABLE strategy_evidence (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  title text NOT NULL CHECK (title <> ''),
  note text NOT NULL,
  owner text NOT NULL CHECK (owner <> ''),
  url text,
  file_hash text,
  file_name text,
  media_type text,
  bytes integer,
  valid_from date NOT NULL,
  -- The last day counts.
  valid_to date,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  -- Taken back: it speaks for nothing any more.
  withdrawn_at timestamptz,
  idempotency_key text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, idempotency_key),
  FOREIGN KEY (organisation_id, file_hash) REFERENCES strategy_evidence_file (organisation_id, hash),
  CHECK (valid_to IS NULL OR valid_from <= valid_to),
  CHECK ((file_hash IS NULL) = (file_name IS NULL) AND (file_hash IS NULL) = (bytes IS NULL)),
  CHECK (url IS NOT NULL OR file_hash IS NOT NULL OR note <> '')
);
SELECT lanthorn_tenant_table('strategy_evidence');

-- What it was given for; over crosswalks it speaks for more.
CREATE TABLE strategy_evidence_item (
  organisation_id bigint NOT NULL,
  evidence_id bigint NOT NULL,
  item text NOT NULL CHECK (item LIKE '%/%'),
  PRIMARY KEY (organisation_id, evidence_id, item),
  FOREIGN KEY (organisation_id, evidence_id) REFERENCES strategy_evidence (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('strategy_evidence_item');
