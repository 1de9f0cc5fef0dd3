// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg';
import { Refusal } from '#model';

interface Rights {
  readonly bypasses: boolean;
  readonly exists: boolean;
  readonly granted: boolean;
}

/**
 * Whether tenants' work can run as lanthorn_app. Where it cannot, a plain owner is held by FORCE ROW LEVEL SECURITY;
 * a user who steps over row level security is refused, because then nothing would keep organisations apart.
 */
export async function findTenantRole(client: pg.ClientBase): Promise<boolean> {
  const result = await client.query<Rights>(
    `SELECT
       (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS bypasses,
       (SELECT NOT rolsuper AND NOT rolbypassrls FROM pg_roles WHERE rolname = 'lanthorn_app') IS TRUE AS exists,
       EXISTS (SELECT FROM information_schema.role_table_grants
         WHERE grantee = 'lanthorn_app' AND table_name = 'log_entry' AND privilege_type = 'INSERT') AS granted`,
  );
  const rights = result.rows[0];
  const usable = rights?.exists === true && rights.granted && (await canBecome(client));
  if (!usable && rights?.bypasses !== false) throw noWall();
  return usable;
}

async function canBecome(client: pg.ClientBase): Promise<boolean> {
  try {
    await client.query('SET ROLE lanthorn_app');
    await client.query('RESET ROLE');
    return true;
  } catch {
    return false;
  }
}

function noWall(): Refusal {
  return new Refusal(
    'conflict',
    'storage/no-wall-between-organisations',
    'The database user steps over row level security, and there is no role lanthorn_app to become.',
    'Connect as the plain owner of the database, or create the role lanthorn_app before the first start.',
  );
}
