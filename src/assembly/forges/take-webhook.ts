// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Forge as StoredForge } from '#facts/forges';
import { type Principal, Refusal } from '#model';
import type { WebhookNews, WebhookRequest } from '#platform/forges';
import type { Office } from '../office.ts';
import { askForReading } from './ask-for-reading.ts';
import { forgeKind, webhookPurpose } from './forge-of.ts';

export interface WebhookPlace {
  readonly organisationId: number;
  readonly forgeId: number;
}

/** `taken`: kept, or to be read. `known`: the same delivery came before. `left`: nothing that we keep. */
export type WebhookOutcome = 'taken' | 'known' | 'left';

/**
 * Takes what a forge sends. Refuses what is not signed with the forge's secret, and in the same words what names no forge of ours.
 * What a delivery tells and that it was taken are kept together: the same one again does nothing.
 */
export async function takeWebhook(
  office: Office,
  { organisationId, forgeId }: WebhookPlace,
  request: WebhookRequest,
): Promise<WebhookOutcome> {
  const principal: Principal = { organisationId, actor: `forge:${forgeId}`, role: 'admin' };
  const forge = (await office.forges.all(principal)).find(({ id }) => id === forgeId);
  if (forge === undefined || !(await isSigned(office, principal, forge, request)))
    throw notSigned();
  const news = forgeKind(forge.kind).webhook.read(request);
  if (news === undefined) throw notJson();
  return keepNews(office, principal, { forge, news, request });
}

async function isSigned(
  office: Office,
  principal: Principal,
  { id, kind, address }: StoredForge,
  request: WebhookRequest,
): Promise<boolean> {
  const { webhookSecret } = await office.forges.secrets(principal, id);
  if (webhookSecret === undefined) return false;
  const secret = await office.secrets.open(webhookSecret, webhookPurpose(principal, address));
  return forgeKind(kind).webhook.isSigned(request, secret);
}

async function keepNews(
  office: Office,
  principal: Principal,
  {
    forge,
    news,
    request,
  }: { readonly forge: StoredForge; readonly news: WebhookNews; readonly request: WebhookRequest },
): Promise<WebhookOutcome> {
  const { storage, forges, clock } = office;
  const { event, path, page, wantsReading } = news;
  const connection =
    path === undefined ? undefined : await forges.connectionAt(principal, forge.id, path);
  const isNews = wantsReading || Object.keys(page).length > 0;
  if (connection === undefined || !isNews) return 'left';
  const { repositoryId, repository: name } = connection;
  // A forge that names no delivery is known by what it sends.
  const id = news.deliveryId ?? createHash('sha256').update(request.body).digest('hex');
  const what = {
    action: 'forges/take-webhook',
    subject: `repository:${repositoryId}`,
    detail: { name, event },
  };
  const isNew = await storage.write(principal, what, async (tx) => {
    const delivery = { id: id.slice(0, 200), event: event.slice(0, 100), at: clock.now() };
    if (!(await forges.takeDelivery(tx, forge.id, delivery))) return false;
    await forges.record(tx, repositoryId, page);
    return true;
  });
  if (isNew && wantsReading) await askForReading(office, principal, repositoryId);
  return isNew ? 'taken' : 'known';
}

function notSigned(): Refusal {
  return new Refusal(
    'not-signed-in',
    'forges/webhook-not-signed',
    'The webhook is not signed with the secret of a forge that is known here.',
    'Set the secret that the page Forges shows when it makes one, and the address beside it.',
  );
}

function notJson(): Refusal {
  return new Refusal(
    'invalid',
    'forges/webhook-not-json',
    'The body of the webhook is no JSON object.',
    'Choose application/json as content type of the webhook.',
  );
}
