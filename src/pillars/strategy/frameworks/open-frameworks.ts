// SPDX-License-Identifier: Apache-2.0
import type { ItemKey } from '#engines/frameworks';
import { dayOf, type Instant, type Principal, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import type { EvidenceWords } from './checked-evidence.ts';
import { claimItem, claimsIn, type NewItemClaim, type StoredClaim } from './claims.ts';
import { type Evidence, evidenceById } from './evidence.ts';
import { type ExpiryRow, expiryRows, type RunningOut, runningOut } from './expiry-rows.ts';
import {
  type FrameworkRow,
  type FrameworkView,
  frameworkRows,
  frameworkView,
} from './framework-views.ts';
import { type GapPlan, gapPlan, type NamedItem, namedItems, plannedItems } from './gap-plan.ts';
import { type GgiBoard, type ImportedBoard, importGgi } from './import-ggi.ts';
import { type ItemView, itemView, type PlacedItem, placed } from './item-view.ts';
import {
  addEvidence,
  changeEvidence,
  evidenceContent,
  type NewEvidence,
  type Seen,
  withdrawEvidence,
} from './keep-evidence.ts';
import { crosswalk, type FrameworkParts, type Known, known } from './known-facts.ts';
import { type PackContents, packContents } from './pack-contents.ts';
import { type UpgradeOutcome, upgradeFramework } from './upgrade-framework.ts';

/** Of which unit and when; an empty unit is the whole organisation. */
export interface Asked {
  readonly unit: string;
  readonly at: Instant;
}

export interface EvidenceView extends Evidence {
  readonly isValid: boolean;
  /** What it speaks for as a whole, over the crosswalk too. */
  readonly proves: readonly PlacedItem[];
}

/** How ready the office is by frameworks. Changing is for leads and admins. */
export interface Frameworks {
  all(principal: Principal, asked: Asked): Promise<readonly FrameworkRow[]>;
  /** Refuses an id that no framework has. */
  framework(principal: Principal, id: string, asked: Asked): Promise<FrameworkView>;
  /** Refuses headings and items that there are not. */
  item(principal: Principal, key: ItemKey, asked: Asked): Promise<ItemView>;
  /** Units that somebody has claimed something of. */
  units(principal: Principal): Promise<readonly string[]>;
  /** See `claimItem`. */
  claim(principal: Principal, claim: NewItemClaim, at: Instant): Promise<void>;
  /** All claims, newest first. */
  claims(principal: Principal): Promise<readonly StoredClaim[]>;
  /** See `plannedItems`. */
  plannedItems(initiativeOrigin: string | undefined): readonly NamedItem[];
  /** Refuses an item that no framework has. */
  namedItems(keys: readonly ItemKey[]): readonly NamedItem[];
  /** What was not taken back, newest first. */
  evidence(principal: Principal, at: Instant): Promise<readonly EvidenceView[]>;
  /** See `addEvidence`. */
  addEvidence(
    principal: Principal,
    evidence: NewEvidence,
    made: { readonly at: Instant; readonly key?: string | undefined },
  ): Promise<number>;
  /** Refuses (`frameworks/changed-meanwhile`) when somebody else changed it since, as `withdrawEvidence` does. */
  changeEvidence(principal: Principal, change: EvidenceWords & Seen): Promise<void>;
  withdrawEvidence(
    principal: Principal,
    seen: Seen & { readonly reason: string },
    at: Instant,
  ): Promise<void>;
  /** A file with its bytes; refuses evidence that has none. */
  file(principal: Principal, evidenceId: number): Promise<EvidenceDownload>;
  /** What has run out, and what will within the days. */
  expiries(
    principal: Principal,
    asked: Asked & { readonly days: number },
  ): Promise<readonly ExpiryRow[]>;
  /** The same without what it speaks for, of the whole organisation; asks no live evidence. */
  runningOut(
    principal: Principal,
    asked: { readonly at: Instant; readonly days: number },
  ): Promise<readonly RunningOut[]>;
  /** See `gapPlan`; changes nothing. */
  plan(
    principal: Principal,
    gaps: { readonly framework: string; readonly headings: readonly ItemKey[] },
    asked: Asked,
  ): Promise<GapPlan>;
  /** See `packContents`; `organisation` is its name. */
  pack(
    principal: Principal,
    id: string,
    asked: Asked & { readonly organisation: string },
  ): Promise<PackContents>;
  /** See `importGgi`. */
  importGgi(principal: Principal, board: GgiBoard, at: Instant): Promise<ImportedBoard>;
  /** See `upgradeFramework`. */
  upgrade(principal: Principal, id: string, at: Instant): Promise<UpgradeOutcome>;
}

export interface EvidenceDownload {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export function openFrameworks(parts: FrameworkParts): Frameworks {
  const { storage } = parts;
  const facts = (principal: Principal, asked: Asked) => known(parts, principal, asked);
  return {
    all: async (principal, asked) => frameworkRows(await facts(principal, asked)),
    framework: async (principal, id, asked) => frameworkView(id, await facts(principal, asked)),
    item: async (principal, key, asked) => itemView(key, await facts(principal, asked)),
    units: (principal) => storage.read(principal, unitsIn),
    claims: (principal) => storage.read(principal, (tx) => claimsIn(tx)),
    plannedItems,
    namedItems,
    claim: (principal, claim, at) => claimItem(storage, principal, claim, at),
    evidence: async (principal, at) => evidenceViews(await facts(principal, { unit: '', at })),
    addEvidence: (principal, evidence, made) => addEvidence(storage, principal, evidence, made),
    changeEvidence: (principal, change) => changeEvidence(storage, principal, change),
    withdrawEvidence: (principal, seen, at) => withdrawEvidence(storage, principal, seen, at),
    file: (principal, id) => storage.read(principal, (tx) => downloadOf(tx, id)),
    expiries: async (principal, { days, ...asked }) =>
      expiryRows(await facts(principal, asked), days),
    runningOut: (principal, asked) => storage.read(principal, (tx) => runningOut(tx, asked)),
    plan: async (principal, { framework, headings }, asked) =>
      gapPlan(framework, headings, await facts(principal, asked)),
    pack: async (principal, id, { organisation, ...asked }) => {
      const contentOf = (hash: string) =>
        storage.read(principal, (tx) => evidenceContent(tx, hash));
      return packContents(id, await facts(principal, asked), { organisation, contentOf });
    },
    importGgi: (principal, board, at) => importGgi(storage, principal, board, at),
    upgrade: (principal, id, at) => upgradeFramework(storage, principal, id, at),
  };
}

function evidenceViews(facts: Known): readonly EvidenceView[] {
  const today = dayOf(facts.at);
  return facts.evidence.map((one) => {
    const reached = one.items.flatMap((key) => [...crosswalk().reachedFrom(key)]);
    const whole = reached.filter(([, strength]) => strength === 'whole').map(([key]) => key);
    const isValid = one.validFrom <= today && today <= (one.validTo ?? today);
    return { ...one, isValid, proves: [...new Set(whole)].map((key) => placed(key, facts)) };
  });
}

async function unitsIn(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.query<{ unit: string }>(
    `SELECT DISTINCT unit FROM strategy_framework_claim WHERE unit <> '' ORDER BY unit`,
  );
  return rows.map(({ unit }) => unit);
}

async function downloadOf(tx: Transaction, id: number): Promise<EvidenceDownload> {
  const { title, file } = await evidenceById(tx, id);
  if (file !== undefined) {
    const { name, mediaType, hash } = file;
    return { name, mediaType, content: await evidenceContent(tx, hash) };
  }
  throw new Refusal(
    'not-found',
    'frameworks/no-file',
    `"${title}" has no file.`,
    'Follow its link, or read its note.',
  );
}
