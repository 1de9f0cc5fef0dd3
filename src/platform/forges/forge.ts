// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { ForgePage, ItemKey } from './forge-page.ts';

/** How far a list was read, in the words of the forge's own list; kept by the caller between readings. */
export type Mark = Readonly<Record<string, string | number>>;

/** One answer of a forge, its JSON read. */
export type ForgeAnswer =
  | {
      readonly kind: 'read';
      readonly body: unknown;
      readonly etag?: string | undefined;
      /** Whether the list goes on behind this page. */
      readonly hasNext: boolean;
      /** How long the forge asks to be left alone after this answer. */
      readonly retryAfterMs?: number | undefined;
    }
  /** As the etag says. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'absent' }
  | FailedAsking;

export interface FailedAsking {
  readonly kind: 'problem';
  readonly problem: Problem;
  /** How long the forge asks to be left alone. */
  readonly retryAfterMs?: number | undefined;
}

/** Asks for a path below the forge's API. Throws when its signal aborts, and for nothing that the forge does. */
export interface Ask {
  (path: string, options?: { readonly etag?: string | undefined }): Promise<ForgeAnswer>;
  /** Asks by GraphQL; absent where the forge has none, or wants a token for it and there is none. */
  readonly query?: Query | undefined;
}

/** Asks by GraphQL for what changes nothing. A question that takes the forge too long is not repeated: a smaller one is better. */
export type Query = (question: GraphqlQuestion) => Promise<ForgeAnswer>;

export interface GraphqlQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** What one step told, and from where the next goes on. */
export interface ToldStep {
  readonly kind: 'told';
  readonly page: ForgePage;
  readonly mark: Mark;
  /** Whether the list was read to its end. */
  readonly isEnd: boolean;
  /** Rows that could not be read; the others are in the page. */
  readonly problems: readonly Problem[];
}

/** A list of a repository that is read page by page. */
export interface Stream {
  /** The mark is kept under it. */
  readonly id: string;
  /** In the plural, for the progress: "comments". */
  readonly name: string;
  /** One page. A page may tell again what was told before, but none leaves out what is new. */
  read(ask: Ask, path: string, mark: Mark | undefined): Promise<ToldStep | FailedAsking>;
}

/** What happened to some items, all of it: a page for each in their order, up to where the forge stopped answering. */
export interface ToldDetails {
  readonly pages: readonly ForgePage[];
  readonly problems: readonly Problem[];
  readonly stopped?: FailedAsking | undefined;
}

/** Asks what happened to some items. It may learn from one call to the next how the forge is best asked. */
export type DetailReader = (items: readonly ItemKey[]) => Promise<ToldDetails>;

/** A request that a forge sent us. */
export interface WebhookRequest {
  header(name: string): string | undefined;
  readonly body: Uint8Array;
}

/** What a webhook told. */
export interface WebhookNews {
  /** The forge's own id of the delivery; the same one again is the same news. */
  readonly deliveryId: string | undefined;
  readonly event: string;
  /** Of the repository; absent where it is about none. */
  readonly path?: string | undefined;
  /** What can be kept as it is. */
  readonly page: ForgePage;
  /** Whether there is more to it, that only the lists tell. */
  readonly wantsReading: boolean;
}

/** A kind of forge. */
export interface Forge {
  readonly id: string;
  readonly name: string;
  /** Where everybody reaches it; none where there are only installations of one's own. */
  readonly publicHosts: readonly string[];
  readonly documentation: string;
  /** What it does not tell us, for the guide. */
  readonly knownGaps: string;
  /** What a token has to allow, for the guide and the page. */
  readonly tokenNeeds: string;
  /** Where programs ask an installation that people read at `address`, which has no slash at its end. */
  apiAddress(address: string): string;
  /** Where the installation whose API is there answers GraphQL; absent where we do not ask so. */
  graphqlAddress?(apiAddress: string): string;
  /** The path that answers if and only if the repository is there for us. */
  repositoryPath(path: string): string;
  /** Where people read a commit, below the address. `id`: in hex. */
  commitPath(path: string, id: string): string;
  /** Read one after the other. */
  readonly streams: readonly Stream[];
  /** What is told only item by item, and for which kinds of items there is such. */
  readonly details: {
    readonly kinds: readonly ItemKey['kind'][];
    /** For one reading of a repository. */
    reader(ask: Ask, path: string): DetailReader;
  };
  readonly webhook: {
    /** Whether it comes from who knows the secret; compared in constant time. */
    isSigned(request: WebhookRequest, secret: string): boolean;
    /** `undefined` where the body is no JSON object. Events that are not known are news without a page. */
    read(request: WebhookRequest): WebhookNews | undefined;
  };
}
