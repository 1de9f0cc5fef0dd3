// SPDX-License-Identifier: Apache-2.0
import { cutPage, type Instant, type Principal, parseCursor } from '#model';
import type { Storage } from '#platform/storage';
import {
  type DecideInput,
  type Decision,
  type DecisionFilter,
  decide,
  decisionsInForce,
  effectiveLicense,
  knownLicenses,
  listDecisions,
  type NameOf,
  packageOf,
  requireDecision,
  type Undoing,
  undoDecision,
  writeCurationFolder,
  writeCurations,
} from './curation/index.ts';
import { type DecisionsAbout, decisionsAbout } from './decisions-about.ts';
import {
  type CurationsImport,
  type ImportedCurations,
  importCurations,
} from './import-curations.ts';
import { policyInForce } from './policy-in-force.ts';
import { type DecisionPreview, previewDecision } from './preview-decision.ts';
import { type ProductChange, productChanged } from './product-changed.ts';
import { productsOfRepositories } from './products-of.ts';

/** What people decide about licences. Whoever changes something has it judged afterwards. */
export interface Curations {
  /** What is decided about one component version; refuses an id that the organisation does not have. */
  about(principal: Principal, componentId: number): Promise<DecisionsAbout>;
  /** What would change; for whoever may look. */
  preview(
    principal: Principal,
    componentId: number,
    input: DecideInput,
    at: Instant,
  ): Promise<DecisionPreview>;
  /** For leads and admins. See `decide`. */
  decide(
    principal: Principal,
    componentId: number,
    input: DecideInput,
    at: Instant,
  ): Promise<Decision>;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number): Promise<Decision>;
  /** For leads and admins. See `undoDecision`. */
  undo(principal: Principal, undoing: Undoing, at: Instant): Promise<Decision>;
  list(principal: Principal, query: DecisionQuery): Promise<DecisionPage>;
  /** All in force as a file; see `writeCurations`. */
  exportFile(principal: Principal, nameOf: NameOf): Promise<string>;
  /** The same as files by path; see `writeCurationFolder`. */
  exportFolder(principal: Principal, nameOf: NameOf): Promise<ReadonlyMap<string, string>>;
  /** See `importCurations`. */
  import(principal: Principal, wish: CurationsImport, at: Instant): Promise<ImportedCurations>;
  /** See `productChanged`. */
  productChanged(principal: Principal, change: ProductChange, at: Instant): Promise<void>;
  /** The licence in effect of each component version in one repository, with the decision that made it so. */
  inEffect(
    principal: Principal,
    componentIds: readonly number[],
    repositoryId?: number,
  ): Promise<ReadonlyMap<number, InEffect>>;
}

export interface DecisionQuery extends DecisionFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface DecisionPage {
  readonly items: readonly Decision[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

export interface InEffect {
  readonly license?: string | undefined;
  /** What the conclusion or choice was made from. */
  readonly before?: string | undefined;
  readonly concluded?: Decision | undefined;
}

export function openCurations(storage: Storage): Curations {
  return {
    about: (principal, id) => storage.read(principal, (tx) => decisionsAbout(tx, id)),
    preview: (principal, id, input, at) =>
      storage.read(principal, async (tx) => {
        const { policy } = await policyInForce(tx);
        const judging = { policy, productsOf: await productsOfRepositories(tx), at };
        const { facts } = await decisionsAbout(tx, id);
        return previewDecision(tx, judging, facts, input);
      }),
    async decide(principal, id, input, at) {
      const { facts } = await storage.read(principal, (tx) => decisionsAbout(tx, id));
      return decide(storage, principal, facts, { input, at });
    },
    get: (principal, id) => storage.read(principal, (tx) => requireDecision(tx, id)),
    undo: (principal, undoing, at) => undoDecision(storage, principal, undoing, at),
    list: (principal, query) => listed(storage, principal, query),
    exportFile: async (principal, nameOf) =>
      writeCurations(await allInForce(storage, principal), nameOf),
    exportFolder: async (principal, nameOf) =>
      writeCurationFolder(await allInForce(storage, principal), nameOf),
    import: (principal, wish, at) => importCurations(storage, principal, wish, at),
    productChanged: (principal, change, at) => productChanged(storage, principal, change, at),
    inEffect: (principal, ids, repositoryId) => inEffect(storage, principal, { ids, repositoryId }),
  };
}

async function allInForce(storage: Storage, principal: Principal): Promise<readonly Decision[]> {
  return [...(await storage.read(principal, (tx) => decisionsInForce(tx))).values()].flat();
}

async function listed(
  storage: Storage,
  principal: Principal,
  { cursor, limit, ...filter }: DecisionQuery,
): Promise<DecisionPage> {
  const [before] = cursor === undefined ? [] : parseCursor(cursor, 1);
  const range = { before: before === undefined ? undefined : Number(before), limit: limit + 1 };
  const { rows, total } = await storage.read(principal, (tx) => listDecisions(tx, filter, range));
  const page = cutPage(rows, limit, (row) => [row.id]);
  return { items: page.rows, nextCursor: page.nextCursor, total };
}

function inEffect(
  storage: Storage,
  principal: Principal,
  { ids, repositoryId }: { ids: readonly number[]; repositoryId: number | undefined },
): Promise<ReadonlyMap<number, InEffect>> {
  return storage.read(principal, async (tx) => {
    const [decisions, productsOf] = [await decisionsInForce(tx), await productsOfRepositories(tx)];
    const place = {
      repositoryId,
      productIds: repositoryId === undefined ? [] : productsOf(repositoryId),
    };
    const known = await knownLicenses(tx, ids);
    return new Map(
      [...known].map(([id, facts]) => {
        const of = decisions.get(packageOf(facts.purl)) ?? [];
        const { license, curated, concluded } = effectiveLicense(facts, of, place);
        return [id, { license, before: curated?.license ?? facts.license, concluded }];
      }),
    );
  });
}
