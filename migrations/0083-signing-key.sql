-- SPDX-License-Identifier: Apache-2.0
-- The key by which this installation signs what it hands out. Of the platform, behind no wall; only platform/signing reads it.
CREATE TABLE signing_key (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  -- Ed25519, PKCS #8 and SPKI in PEM.
  private_key text NOT NULL,
  public_key text NOT NULL,
  made_at timestamptz NOT NULL
);
