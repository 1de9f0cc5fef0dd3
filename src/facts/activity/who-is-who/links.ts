// SPDX-License-Identifier: Apache-2.0
import type { Reason } from '#engines/people';
import { cutPage, type Identity, parseCursor } from '#model';
import type { Transaction } from '#platform/storage';

/** One side of a link: an identity, and the person it belongs to. */
export interface LinkSide extends Identity {
  readonly identityId: number;
  readonly personId: number;
  readonly person: string;
  readonly commits: number;
  readonly lastDay?: string | undefined;
}

/** Two identities that are one person, or may be. */
export interface PersonLink {
  readonly state: 'merged' | 'open';
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** What speaks against it, where something does. */
  readonly against?: string | undefined;
  readonly left: LinkSide;
  readonly right: LinkSide;
}

export interface LinkPage {
  readonly items: readonly PersonLink[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

interface Row {
  readonly state: PersonLink['state'];
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly against: string | null;
  readonly left_id: number;
  readonly right_id: number;
  readonly left_side: SideRow;
  readonly right_side: SideRow;
}

type SideRow = Omit<LinkSide, 'lastDay'> & { readonly lastDay: string | null };

function sideOf(id: string, member: string, identity: string, person: string): string {
  return `jsonb_build_object('identityId', ${id}, 'personId', ${person}.id, 'person', ${person}.name, 'name', ${identity}.name,
    'email', ${identity}.email, 'commits', ${member}.commits, 'lastDay', ${member}.last_day)`;
}

const LINKS = `
  SELECT state, score, reasons, against, left_id, right_id,
    ${sideOf('left_id', 'a', 'x', 'p')} AS left_side, ${sideOf('right_id', 'b', 'y', 'q')} AS right_side
  FROM activity_link AS link
  JOIN activity_member AS a ON a.identity_id = left_id JOIN activity_identity AS x ON x.id = left_id
  JOIN activity_person AS p ON p.id = a.person_id
  JOIN activity_member AS b ON b.identity_id = right_id JOIN activity_identity AS y ON y.id = right_id
  JOIN activity_person AS q ON q.id = b.person_id`;

/** All about one person, the likeliest first. */
export async function linksOf(tx: Transaction, personId: number): Promise<readonly PersonLink[]> {
  const rows = await tx.query<Row>(
    `${LINKS} WHERE a.person_id = $1 OR b.person_id = $1 ORDER BY score DESC, left_id, right_id`,
    [personId],
  );
  return rows.map(linkOfRow);
}

/** What is for somebody to decide, the likeliest first, the exact count of all beside it. */
export async function openLinks(
  tx: Transaction,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<LinkPage> {
  const [score, left, right] = query.cursor === undefined ? [] : parseCursor(query.cursor, 3);
  const rows = await tx.query<Row>(
    `${LINKS} WHERE state = 'open'
       AND ($1::float8 IS NULL OR (-score, left_id, right_id) > (-$1::float8, $2::bigint, $3::bigint))
     ORDER BY score DESC, left_id, right_id LIMIT $4`,
    [score, left, right, query.limit + 1],
  );
  const page = cutPage(rows, query.limit, (row) => [row.score, row.left_id, row.right_id]);
  const [counted] = await tx.query<{ total: number }>(
    "SELECT count(*) AS total FROM activity_link WHERE state = 'open'",
  );
  return {
    items: page.rows.map(linkOfRow),
    nextCursor: page.nextCursor,
    total: counted?.total ?? 0,
  };
}

function linkOfRow({ left_side, right_side, left_id, right_id, against, ...row }: Row): PersonLink {
  return {
    ...row,
    against: against ?? undefined,
    left: { ...left_side, lastDay: left_side.lastDay ?? undefined },
    right: { ...right_side, lastDay: right_side.lastDay ?? undefined },
  };
}
