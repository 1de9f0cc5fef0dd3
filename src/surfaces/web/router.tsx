// SPDX-License-Identifier: Apache-2.0
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent as load,
  type RouteComponent,
} from '@tanstack/react-router';
import { curationSearch } from './compliance/curations/search.ts';
import { noticesSearch } from './compliance/notices/search.ts';
import { findingSearch, inventorySearch } from './compliance/search.ts';
import { vulnerabilitySearch } from './compliance/vulnerabilities/vulnerabilities.data.ts';
import { waiverSearch } from './compliance/waivers/waiver-words.ts';
import { whereUsedSearch } from './compliance/where-used/where-used.data.ts';
import { capacitySearch } from './execution/capacity/capacity.data.ts';
import { opportunitySearch } from './execution/opportunities/opportunities.data.ts';
import { alertSearch } from './measurement/alerts/alert-words.ts';
import { dashboardSearch } from './measurement/dashboards/dashboards.data.ts';
import { projectsSearch } from './measurement/measurement.data.ts';
import { organisationsSearch } from './measurement/people/organisations-search.ts';
import { peopleSearch } from './measurement/people/people.data.ts';
import { upstreamsSearch } from './measurement/upstreams/upstreams.data.ts';
import { itemSearch } from './portfolio/forge/forge.data.ts';
import { problemSearch, repositorySearch } from './portfolio/search.ts';
import { claimSearch, sourceSearch } from './portfolio/sources/search.ts';
import { readQuery, writeQuery } from './shell/address.ts';
import { Broken, Lost } from './shell/lost.tsx';
import { Root } from './shell/root.tsx';
import { decisionSearch } from './strategy/decisions/search.ts';
import { unitSearch } from './strategy/frameworks/unit-search.ts';

const root = createRootRoute({ component: Root, notFoundComponent: Lost });

// One line a page. Each is loaded when it is first opened, or when the pointer rests on a link to it.
// biome-ignore format: one line a page
const pages = [
  page('/', load(() => import('./home/home-page.tsx'), 'HomePage')),
  page('/strategy/objectives', load(() => import('./strategy/objectives-page.tsx'), 'ObjectivesPage')),
  page('/strategy/objectives/$id', load(() => import('./strategy/objective-page.tsx'), 'ObjectivePage')),
  page('/strategy/frameworks', load(() => import('./strategy/frameworks/frameworks-page.tsx'), 'FrameworksPage'), unitSearch),
  page('/strategy/frameworks/$framework', load(() => import('./strategy/frameworks/framework-page.tsx'), 'FrameworkPage'), unitSearch),
  page('/strategy/frameworks/$framework/$item', load(() => import('./strategy/frameworks/item-page.tsx'), 'ItemPage'), unitSearch),
  page('/strategy/evidence', load(() => import('./strategy/frameworks/evidence-page.tsx'), 'EvidencePage')),
  page('/strategy/board-paper', load(() => import('./strategy/board-paper/board-paper-page.tsx'), 'BoardPaperPage')),
  page('/strategy/reviews', load(() => import('./strategy/board-paper/reviews-page.tsx'), 'ReviewsPage')),
  page('/strategy/reviews/$id', load(() => import('./strategy/board-paper/review-page.tsx'), 'ReviewPage')),
  page('/strategy/roadmap', load(() => import('./strategy/roadmap/roadmap-page.tsx'), 'RoadmapPage')),
  page('/strategy/what-if', load(() => import('./strategy/what-if/what-if-page.tsx'), 'WhatIfPage')),
  page('/strategy/decisions', load(() => import('./strategy/decisions/decisions-page.tsx'), 'DecisionsPage'), decisionSearch),
  page('/strategy/decisions/$id', load(() => import('./strategy/decisions/decision-page.tsx'), 'DecisionPage')),
  page('/strategy/files', load(() => import('./strategy/files/files-page.tsx'), 'FilesPage')),
  page('/strategy/templates', load(() => import('./strategy/templates-page.tsx'), 'TemplatesPage')),
  page('/compliance/inventory', load(() => import('./compliance/inventory-page.tsx'), 'InventoryPage'), inventorySearch),
  page('/compliance/inventory/$id', load(() => import('./compliance/component-page.tsx'), 'ComponentPage')),
  page('/compliance/where-used', load(() => import('./compliance/where-used/where-used-page.tsx'), 'WhereUsedPage'), whereUsedSearch),
  page('/compliance/findings', load(() => import('./compliance/findings-page.tsx'), 'FindingsPage'), findingSearch),
  page('/compliance/findings/$id', load(() => import('./compliance/finding-page.tsx'), 'FindingPage')),
  page('/compliance/vulnerabilities', load(() => import('./compliance/vulnerabilities/vulnerabilities-page.tsx'), 'VulnerabilitiesPage'), vulnerabilitySearch),
  page('/compliance/vulnerabilities/$id', load(() => import('./compliance/vulnerabilities/vulnerability-page.tsx'), 'VulnerabilityPage')),
  page('/compliance/advisories', load(() => import('./compliance/vulnerabilities/advisories-page.tsx'), 'AdvisoriesPage')),
  page('/compliance/licenses', load(() => import('./compliance/licenses/licenses-page.tsx'), 'LicensesPage')),
  page('/compliance/licenses/$id', load(() => import('./compliance/licenses/license-page.tsx'), 'LicensePage')),
  page('/compliance/identify', load(() => import('./compliance/identify/identify-page.tsx'), 'IdentifyPage')),
  page('/compliance/curations', load(() => import('./compliance/curations/curations-page.tsx'), 'CurationsPage'), curationSearch),
  page('/compliance/waivers', load(() => import('./compliance/waivers/waivers-page.tsx'), 'WaiversPage'), waiverSearch),
  page('/compliance/policy', load(() => import('./compliance/policy-page.tsx'), 'PolicyPage')),
  page('/execution/initiatives', load(() => import('./execution/initiatives-page.tsx'), 'InitiativesPage')),
  page('/execution/initiatives/$id', load(() => import('./execution/initiative-page.tsx'), 'InitiativePage')),
  page('/execution/opportunities', load(() => import('./execution/opportunities/opportunities-page.tsx'), 'OpportunitiesPage'), opportunitySearch),
  page('/execution/opportunities/$project', load(() => import('./execution/opportunities/opportunity-page.tsx'), 'OpportunityPage')),
  page('/execution/adoptions', load(() => import('./execution/adoption/adoptions-page.tsx'), 'AdoptionsPage')),
  page('/execution/adoptions/$id', load(() => import('./execution/adoption/adoption-page.tsx'), 'AdoptionPage')),
  page('/execution/radar', load(() => import('./execution/radar/radar-page.tsx'), 'RadarPage')),
  page('/execution/radar/$id', load(() => import('./execution/radar/edition-page.tsx'), 'EditionPage')),
  page('/execution/capacity', load(() => import('./execution/capacity/capacity-page.tsx'), 'CapacityPage'), capacitySearch),
  page('/execution/roles', load(() => import('./execution/offers/roles-page.tsx'), 'RolesPage')),
  page('/measurement/kpis', load(() => import('./measurement/kpis-page.tsx'), 'KpisPage')),
  page('/measurement/kpis/$id', load(() => import('./measurement/kpi-page.tsx'), 'KpiPage')),
  page('/measurement/alerts', load(() => import('./measurement/alerts/alerts-page.tsx'), 'AlertsPage'), alertSearch),
  page('/measurement/alerts/$id', load(() => import('./measurement/alerts/alert-page.tsx'), 'AlertPage')),
  page('/measurement/digests', load(() => import('./measurement/alerts/digests-page.tsx'), 'DigestsPage')),
  page('/measurement/digests/$id', load(() => import('./measurement/alerts/digest-page.tsx'), 'DigestPage')),
  page('/measurement/dashboards', load(() => import('./measurement/dashboards/dashboards-page.tsx'), 'DashboardsPage')),
  page('/measurement/dashboards/$id', load(() => import('./measurement/dashboards/dashboard-page.tsx'), 'DashboardPage'), dashboardSearch),
  page('/measurement/reports', load(() => import('./measurement/reports/reports-page.tsx'), 'ReportsPage')),
  page('/measurement/alert-rules', load(() => import('./measurement/alerts/rules-page.tsx'), 'RulesPage')),
  page('/measurement/projects', load(() => import('./measurement/projects-page.tsx'), 'ProjectsPage'), projectsSearch),
  page('/measurement/projects/$id', load(() => import('./measurement/project-page.tsx'), 'ProjectPage')),
  page('/measurement/projects/$id/$metricId', load(() => import('./measurement/figure-page.tsx'), 'FigurePage')),
  page('/measurement/upstreams', load(() => import('./measurement/upstreams/upstreams-page.tsx'), 'UpstreamsPage'), upstreamsSearch),
  page('/measurement/metrics', load(() => import('./measurement/metrics-page.tsx'), 'MetricsPage')),
  page('/measurement/people', load(() => import('./measurement/people/people-page.tsx'), 'PeoplePage'), peopleSearch),
  page('/measurement/people/$id', load(() => import('./measurement/people/person-page.tsx'), 'PersonPage')),
  page('/measurement/people-review', load(() => import('./measurement/people/review-page.tsx'), 'ReviewPage')),
  page('/measurement/organisations', load(() => import('./measurement/people/organisations-page.tsx'), 'OrganisationsPage'), organisationsSearch),
  page('/repositories', load(() => import('./portfolio/repositories-page.tsx'), 'RepositoriesPage'), repositorySearch),
  page('/problems', load(() => import('./portfolio/problems-page.tsx'), 'ProblemsPage'), problemSearch),
  page('/products', load(() => import('./portfolio/products/products-page.tsx'), 'ProductsPage')),
  page('/products/$id', load(() => import('./portfolio/products/product-page.tsx'), 'ProductPage')),
  page('/repositories/$id/notices', load(() => import('./compliance/notices/notices-page.tsx'), 'NoticesPage'), noticesSearch),
  page('/repositories/$id', load(() => import('./portfolio/repository-page.tsx'), 'RepositoryPage')),
  page('/repositories/$id/items', load(() => import('./portfolio/forge/items-page.tsx'), 'ItemsPage'), itemSearch),
  page('/admin/forges', load(() => import('./admin/forges/forges-page.tsx'), 'ForgesPage')),
  page('/admin/registries', load(() => import('./admin/registries/registries-page.tsx'), 'RegistriesPage')),
  page('/repositories/$id/sources', load(() => import('./portfolio/sources/sources-page.tsx'), 'SourcesPage')),
  page('/repositories/$id/sources/files', load(() => import('./portfolio/sources/source-files-page.tsx'), 'SourceFilesPage'), sourceSearch),
  page('/repositories/$id/sources/claims', load(() => import('./portfolio/sources/claims-page.tsx'), 'ClaimsPage'), claimSearch),
  page('/admin/jobs', load(() => import('./admin/jobs-page.tsx'), 'JobsPage')),
  page('/admin/log', load(() => import('./admin/log-page.tsx'), 'LogPage')),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  parseSearch: readQuery,
  stringifySearch: writeQuery,
});

// After a page change the keyboard continues at the page, not at the link that was followed.
router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation !== undefined) document.getElementById('main')?.focus();
});

/** `search` reads what the page keeps in its address; a page without it keeps nothing there. */
function page<const Path extends string, Search extends object = object>(
  path: Path,
  component: RouteComponent,
  search?: (raw: Record<string, unknown>) => Search,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component,
    validateSearch: (raw: Record<string, unknown>) => search?.(raw) ?? ({} as Search),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
