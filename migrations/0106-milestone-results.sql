-- SPDX-License-Identifier: Apache-2.0
-- Key results whose value is how much of an initiative's milestones is done.

ALTER TABLE strategy_key_result
  -- The execution pillar's id of an initiative; pillars do not know each other, so no foreign key.
  ADD COLUMN initiative_id bigint,
  DROP CONSTRAINT strategy_key_result_source_check,
  ADD CONSTRAINT strategy_key_result_source_check CHECK (source IN ('bound', 'manual', 'milestones')),
  ADD CHECK ((source = 'milestones') = (initiative_id IS NOT NULL));
