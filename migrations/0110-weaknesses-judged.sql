-- SPDX-License-Identifier: Apache-2.0
-- What the policy says of known weaknesses is kept as findings of it, beside those about licences.

-- When the first advisory told of it; rules may ask for its age.
ALTER TABLE compliance_vulnerability ADD COLUMN published timestamptz;

-- Which version of the policy has judged it as it is now (NULL: none), and when it gets old enough for another rule.
ALTER TABLE compliance_vulnerability_finding ADD COLUMN judged_by integer, ADD COLUMN judge_again_at timestamptz;
CREATE INDEX compliance_vulnerability_finding_to_judge ON compliance_vulnerability_finding (organisation_id, judged_by);

-- What a finding is about: a package (URL without version), and where it is about a weakness, which one and where it is mended.
ALTER TABLE compliance_finding
  ADD COLUMN package text NOT NULL DEFAULT '',
  ADD COLUMN vulnerability_id bigint,
  ADD COLUMN fixed_in text,
  ADD FOREIGN KEY (organisation_id, vulnerability_id) REFERENCES compliance_vulnerability (organisation_id, id);

-- A plain owner is held by row level security too while it is forced.
ALTER TABLE compliance_finding NO FORCE ROW LEVEL SECURITY;
ALTER TABLE components_component NO FORCE ROW LEVEL SECURITY;
ALTER TABLE compliance_matched NO FORCE ROW LEVEL SECURITY;
UPDATE compliance_finding AS f SET package = regexp_replace(c.purl, '[@?#].*$', '')
FROM components_component AS c WHERE c.organisation_id = f.organisation_id AND c.id = f.component_id;
-- Everything is matched once more, as nobody kept when weaknesses were told of.
DELETE FROM compliance_matched;
ALTER TABLE compliance_finding FORCE ROW LEVEL SECURITY;
ALTER TABLE components_component FORCE ROW LEVEL SECURITY;
ALTER TABLE compliance_matched FORCE ROW LEVEL SECURITY;

ALTER TABLE compliance_finding ALTER COLUMN package DROP DEFAULT;
CREATE INDEX compliance_finding_by_package ON compliance_finding (organisation_id, package) WHERE state = 'open';
