-- SPDX-License-Identifier: Apache-2.0
-- Under which licence every file of a repository is, as we read it; and, apart from that, what other scanners found.

-- What a text says of itself, by the id of its blob: a scan reads only what is new. No reading: it is no text.
CREATE TABLE sources_reading (
  organisation_id bigint NOT NULL,
  blob text NOT NULL,
  version text NOT NULL,
  reading jsonb,
  PRIMARY KEY (organisation_id, blob)
);
SELECT lanthorn_tenant_table('sources_reading');

CREATE TABLE sources_commit (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  commit text NOT NULL,
  version text NOT NULL,
  read_at timestamptz NOT NULL,
  -- The files counted by licence and holder, and the REUSE report: what the page opens with.
  summary jsonb NOT NULL,
  reuse jsonb NOT NULL,
  PRIMARY KEY (organisation_id, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('sources_commit');

CREATE TABLE sources_file (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  path text NOT NULL,
  blob text NOT NULL,
  bytes bigint NOT NULL,
  origin text NOT NULL CHECK (origin IN ('own', 'fixture', 'example', 'vendored')),
  content text NOT NULL CHECK (content IN ('text', 'binary', 'too-large', 'unreadable')),
  maker text NOT NULL CHECK (maker IN ('person', 'generator', 'minifier')),
  license text,
  -- The file that says so: this one, its sidecar, REUSE.toml or dep5.
  license_from text,
  kind text NOT NULL,
  score double precision NOT NULL,
  from_line integer,
  to_line integer,
  holders text[] NOT NULL,
  needs_license boolean NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, path),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX sources_file_by_license ON sources_file (organisation_id, repository_id, license, path);
CREATE INDEX sources_file_by_blob ON sources_file (organisation_id, blob);
SELECT lanthorn_tenant_table('sources_file');

-- A report of another scanner that somebody brought; its claims stand beside what we read and never replace it.
CREATE TABLE sources_report (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  repository_id bigint NOT NULL,
  tool text NOT NULL,
  tool_version text,
  made_at text,
  file_name text NOT NULL,
  -- SHA-256 of the report: the same one twice is one.
  hash text NOT NULL,
  claims integer NOT NULL,
  problems jsonb NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by text NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, id),
  UNIQUE (organisation_id, repository_id, hash),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('sources_report');

CREATE TABLE sources_claim (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  report_id bigint NOT NULL,
  -- The claim's place in its report.
  position integer NOT NULL,
  path text NOT NULL,
  from_line integer,
  to_line integer,
  -- As an SPDX expression where it is one; always as written.
  license text,
  written text,
  score double precision,
  holder text,
  PRIMARY KEY (organisation_id, repository_id, report_id, position),
  FOREIGN KEY (organisation_id, repository_id, report_id)
    REFERENCES sources_report (organisation_id, repository_id, id) ON DELETE CASCADE
);
CREATE INDEX sources_claim_by_path ON sources_claim (organisation_id, repository_id, path);
SELECT lanthorn_tenant_table('sources_claim');

-- What pillars may read: the files with a licence of their own word, and whose they are.
CREATE VIEW sources_known WITH (security_invoker = true) AS
  SELECT organisation_id, repository_id, path, origin, license, license_from, kind, score, holders, needs_license
  FROM sources_file;
GRANT SELECT ON sources_known TO PUBLIC;
