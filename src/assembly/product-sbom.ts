// SPDX-License-Identifier: Apache-2.0
import type { Sbom, SbomComponent, SbomDependency } from '#engines/sbom';
import type { Product } from '#facts/portfolio';
import { formatPurl, type Instant, type Principal, parsePurl } from '#model';
import type { Office } from './office.ts';
import { originOf, type SbomAuthor, storedSbom } from './stored-sbom.ts';

/** A member's bill, and by which id the member goes in the product's. */
interface MemberBill {
  readonly id: string;
  readonly sbom: Sbom;
}

/** One bill of all members: each is a component that asks for its own; what two members use is there once. */
export async function productSbom(
  office: Office,
  principal: Principal,
  product: Product,
  author: SbomAuthor,
): Promise<Sbom> {
  const bills: MemberBill[] = [];
  for (const member of product.members) {
    const repository = await office.portfolio.get(principal, member.id);
    const sbom = await storedSbom(office, principal, repository, author);
    bills.push({ id: `member:${member.id}`, sbom: withSubject(sbom, member.name) });
  }
  return merged(bills, product, author);
}

/** A document that does not say what it is of is of the member. */
function withSubject(sbom: Sbom, name: string): Sbom {
  return sbom.subject === undefined ? { ...sbom, subject: { id: '', name } } : sbom;
}

/** The bills put together under the product. */
function merged(bills: readonly MemberBill[], product: Product, author: SbomAuthor): Sbom {
  const components = new Map<string, SbomComponent>();
  const dependencies: SbomDependency[] = [
    { from: 'product', to: bills.map(({ id }) => id), completeness: 'complete' },
  ];
  for (const bill of bills) {
    const ids = idsIn(bill);
    const idOf = (id: string) => ids.get(id) ?? id;
    for (const one of [
      ...(bill.sbom.subject ? [bill.sbom.subject] : []),
      ...bill.sbom.components,
    ]) {
      const component = { ...one, id: idOf(one.id), within: one.within && idOf(one.within) };
      const known = components.get(component.id);
      components.set(component.id, known === undefined ? component : joined(known, component));
    }
    for (const { from, to, completeness } of bill.sbom.dependencies) {
      dependencies.push({ from: idOf(from), to: to.map(idOf), completeness });
    }
  }
  const { name, version, description } = product;
  return {
    subject: { id: 'product', kind: 'application', name, version, description },
    at: latest(bills),
    ...originOf(author),
    components: [...components.values()],
    dependencies,
  };
}

/** The same package is the same component in every member; anything else is the member's own. */
function idsIn({ id: member, sbom }: MemberBill): ReadonlyMap<string, string> {
  const ids = sbom.components.map(({ id, purl }): [string, string] => {
    const parsed = purl === undefined ? undefined : parsePurl(purl);
    return [id, parsed === undefined ? `${member}/${id}` : formatPurl(parsed)];
  });
  return new Map([...ids, [sbom.subject?.id ?? '', member]]);
}

/** What one member does not know of a package another may. */
function joined(known: SbomComponent, other: SbomComponent): SbomComponent {
  const told = Object.entries(other).filter(([, value]) => !isEmpty(value));
  const kept = Object.entries(known).filter(([, value]) => !isEmpty(value));
  const shipped = known.scope === 'runtime' || other.scope === 'runtime';
  return {
    ...other,
    ...Object.fromEntries(told),
    ...Object.fromEntries(kept),
    id: known.id,
    name: known.name,
    scope: shipped ? 'runtime' : (known.scope ?? other.scope),
    evidence: [...(known.evidence ?? []), ...(other.evidence ?? [])],
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function latest(bills: readonly MemberBill[]): Instant | undefined {
  const times = bills.flatMap(({ sbom }) => sbom.at ?? []);
  return times.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
