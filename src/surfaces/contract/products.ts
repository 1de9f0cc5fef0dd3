// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText } from './page.ts';
import { profileInput, profileReport } from './sboms.ts';

const product = z.object({
  id: z.number(),
  name: z.string(),
  version: z.string().optional(),
  description: z.string().optional(),
  /** Counts the changes; a change says which one it was made on, in If-Match or here. */
  revision: z.number().int(),
  changedAt: instantText,
  members: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      kind: z.enum(['working-copy', 'bare', 'sbom']),
      state: z.enum(['waiting', 'scanned', 'empty', 'problem']),
    }),
  ),
});

const productRow = product.extend({
  components: z.number().int(),
  openFindings: z.number().int(),
});
export type ProductRowReply = z.infer<typeof productRow>;

const counted = z.array(z.object({ value: z.string(), count: z.number().int() }));

const productDetail = productRow.extend({
  /** Components by effective licence, most common first; `unknown` for those without. */
  licenses: counted,
  verdicts: counted,
});
export type ProductDetailReply = z.infer<typeof productDetail>;

const words = {
  name: z.string().min(1).max(200),
  version: z.string().max(100).optional(),
  description: z.string().max(2000).optional(),
  members: z.array(z.number().int().positive()).max(10_000),
};
/** Left out where the request has If-Match. */
const revision = z.coerce.number().int().positive().optional();

const tags = ['Portfolio'];
export const productsContract = {
  products: oc
    .route({ method: 'GET', path: '/portfolio/products', tags, summary: 'Products, by name' })
    .output(z.object({ items: z.array(productRow) })),
  product: oc
    .route({
      method: 'GET',
      path: '/portfolio/products/{id}',
      tags,
      summary: 'One product: members, licences, verdicts',
    })
    .input(idInput)
    .output(productDetail),
  add: oc
    .route({
      method: 'POST',
      path: '/portfolio/products',
      tags,
      summary: 'Make a product of repositories and imported bills (Idempotency-Key)',
      successStatus: 201,
    })
    .input(z.object(words))
    .output(productRow),
  change: oc
    .route({
      method: 'PUT',
      path: '/portfolio/products/{id}',
      tags,
      summary: 'Change what a product is called and what belongs to it (If-Match)',
    })
    .input(z.object({ ...idInput.shape, ...words, revision }))
    .output(productRow),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/portfolio/products/{id}',
      tags,
      summary: 'Remove a product; its members stay (If-Match)',
    })
    .input(z.object({ ...idInput.shape, revision }))
    .output(z.object({ removed: z.literal(true) })),
  profile: oc
    .route({
      method: 'GET',
      path: '/portfolio/products/{id}/sbom/profile',
      tags,
      summary: 'What the bill of a product lacks against NTIA, CISA or BSI',
    })
    .input(profileInput)
    .output(profileReport),
};
