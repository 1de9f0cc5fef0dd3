// SPDX-License-Identifier: Apache-2.0
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError, onError } from '@orpc/server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { Refusal } from '#model';
import { adminRoutes } from './admin.ts';
import { adoptionsRoutes } from './adoptions.ts';
import { alertsRoutes } from './alerts.ts';
import { alertsExports } from './alerts-exports.ts';
import type { Caller } from './caller.ts';
import { capacityRoutes } from './capacity.ts';
import { complianceRoutes } from './compliance.ts';
import { curationsRoutes } from './curations.ts';
import { curationsFiles } from './curations-files.ts';
import { dashboardsRoutes } from './dashboards.ts';
import { dashboardsExports } from './dashboards-exports.ts';
import { decisionsRoutes } from './decisions.ts';
import { digestsRoutes } from './digests.ts';
import { evidenceFileRoutes } from './evidence-files.ts';
import { executionRoutes } from './execution.ts';
import { exportRoutes } from './exports.ts';
import { feedRoutes } from './feeds.ts';
import { forgesRoutes } from './forges.ts';
import { frameworksRoutes } from './frameworks.ts';
import { guards } from './guard.ts';
import { healthRoutes } from './health.ts';
import { licensesRoutes } from './licenses.ts';
import { measurementRoutes } from './measurement.ts';
import { measurementExports } from './measurement-exports.ts';
import { noticesRoutes } from './notices.ts';
import { noticesFiles } from './notices-files.ts';
import { obligationExport } from './obligation-export.ts';
import { offersRoutes } from './offers.ts';
import { opportunitiesRoutes } from './opportunities.ts';
import { peopleRoutes } from './people.ts';
import { portfolioRoutes } from './portfolio.ts';
import { problemOf, problemResponse } from './problem-reply.ts';
import { productsRoutes } from './products.ts';
import { radarRoutes } from './radar.ts';
import { radarExport } from './radar-export.ts';
import { referenceRoutes } from './reference.ts';
import { remotesRoutes } from './remotes.ts';
import { reportsFiles, reportsRoutes } from './reports.ts';
import { reviewsRoutes } from './reviews.ts';
import type { Rooms } from './rooms.ts';
import type { RequestContext } from './routes.ts';
import { sbomFileRoutes } from './sbom-files.ts';
import { sbomsRoutes } from './sboms.ts';
import { sessionRoutes } from './session.ts';
import { callerOf, signInRoutes } from './sign-in.ts';
import { siteRoutes } from './site.ts';
import { sourceExportRoutes } from './source-exports.ts';
import { sourcesRoutes } from './sources.ts';
import { strategyRoutes } from './strategy.ts';
import { strategyArchiveRoutes, strategyFilesRoutes } from './strategy-files.ts';
import { upstreamsRoutes } from './upstreams.ts';
import { usageRoutes } from './usage.ts';
import { vulnerabilitiesRoutes } from './vulnerabilities.ts';
import { vulnerabilityFileRoutes } from './vulnerability-files.ts';
import { waiversRoutes } from './waivers.ts';
import { waiversFiles } from './waivers-files.ts';
import { webhookRoutes } from './webhooks.ts';
import { whatIfRoutes } from './what-if.ts';

export interface AppOptions {
  /** Names this server answers to; others are refused (DNS rebinding). `*` answers to all. */
  readonly allowedHosts: readonly string[];
  /** Folder of the built web page. */
  readonly siteFolder: string;
  /** Told of every error that is a bug. */
  readonly onBug: (error: unknown, requestId: string) => void;
}

/** The whole of http as one fetch handler: guards, sign-in, API, exports, reference, page. */
export function createApp(rooms: Rooms, options: AppOptions): Hono {
  const app = new Hono();
  for (const guard of guards(options.allowedHosts)) app.use(guard);
  app.use(compress());
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status === 500) options.onBug(error, c.get('requestId'));
    return problemResponse(problem);
  });
  const whoAsks: WhoAsks = (c) => callerOf(c, rooms.session);
  app.route('/', healthRoutes(rooms.health));
  app.route('/', webhookRoutes(rooms.forges));
  app.route('/', feedRoutes(rooms.digests));
  app.route('/', signInRoutes(rooms.session));
  app.route('/', referenceRoutes(rooms.session.version));
  app.route('/', exportRoutes(rooms, whoAsks));
  app.route('/', measurementExports(rooms.measurement, whoAsks));
  app.route('/', alertsExports(rooms.alerts, whoAsks));
  app.route('/', dashboardsExports(rooms.dashboards, whoAsks));
  app.route('/', reportsFiles(rooms.reports, whoAsks));
  app.route('/', vulnerabilityFileRoutes(rooms.vulnerabilities, whoAsks));
  app.route('/', obligationExport(rooms.licenses, whoAsks));
  app.route('/', sbomFileRoutes(rooms.sbomFiles, whoAsks));
  app.route('/', curationsFiles(rooms.curations, whoAsks));
  app.route('/', waiversFiles(rooms.waivers, whoAsks));
  app.route('/', noticesFiles(rooms.notices, whoAsks));
  app.route('/', sourceExportRoutes(rooms.sources, whoAsks));
  app.route('/', radarExport(rooms.radar, whoAsks));
  app.route('/', evidenceFileRoutes(rooms.frameworks, whoAsks));
  app.route('/', strategyArchiveRoutes(rooms.strategyFiles, whoAsks));
  app.all('/api/*', apiHandler(rooms, options, whoAsks));
  app.route('/', siteRoutes(options.siteFolder));
  return app;
}

type WhoAsks = (c: Context) => Promise<Caller>;

function apiHandler(rooms: Rooms, options: AppOptions, whoAsks: WhoAsks) {
  const handler = new OpenAPIHandler(apiRouter(rooms), {
    interceptors: [onError(asProblem)],
    customErrorResponseBodyEncoder: (error) => error.data,
  });
  return async (c: Context): Promise<Response> => {
    const requestId: string = c.get('requestId');
    const caller = await whoAsks(c);
    const answer = new Headers();
    const context: RequestContext = {
      caller,
      signal: c.req.raw.signal,
      onBug: (bug) => options.onBug(bug, requestId),
      header: (name) => c.req.header(name),
      answerWith: (name, value) => answer.set(name, value),
    };
    await refuseBrokenJson(c.req.raw);
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/api/v1', context });
    if (!matched) return problemResponse(problemOf(noSuchRoute(c.req.path)));
    for (const [name, value] of answer) response.headers.set(name, value);
    if (response.status >= 400) response.headers.set('content-type', 'application/problem+json');
    return response;
  };
}

function apiRouter(rooms: Rooms) {
  return {
    session: sessionRoutes(rooms.session),
    portfolio: portfolioRoutes(rooms.portfolio),
    sboms: sbomsRoutes(rooms.sboms),
    products: productsRoutes(rooms.products),
    compliance: complianceRoutes(rooms.compliance),
    licenses: licensesRoutes(rooms.licenses),
    curations: curationsRoutes(rooms.curations),
    notices: noticesRoutes(rooms.notices),
    sources: sourcesRoutes(rooms.sources),
    usage: usageRoutes(rooms.usage),
    vulnerabilities: vulnerabilitiesRoutes(rooms.vulnerabilities),
    waivers: waiversRoutes(rooms.waivers),
    upstreams: upstreamsRoutes(rooms.upstreams),
    forges: forgesRoutes(rooms.forges),
    remotes: remotesRoutes(rooms.remotes),
    measurement: measurementRoutes(rooms.measurement),
    alerts: alertsRoutes(rooms.alerts),
    digests: digestsRoutes(rooms.digests),
    dashboards: dashboardsRoutes(rooms.dashboards),
    reports: reportsRoutes(rooms.reports),
    people: peopleRoutes(rooms.people),
    strategy: strategyRoutes(rooms.strategy),
    reviews: reviewsRoutes(rooms.reviews),
    decisions: decisionsRoutes(rooms.decisions),
    whatIf: whatIfRoutes(rooms.whatIf),
    strategyFiles: strategyFilesRoutes(rooms.strategyFiles),
    frameworks: frameworksRoutes(rooms.frameworks),
    execution: executionRoutes(rooms.execution),
    opportunities: opportunitiesRoutes(rooms.opportunities),
    adoptions: adoptionsRoutes(rooms.adoptions),
    radar: radarRoutes(rooms.radar),
    capacity: capacityRoutes(rooms.capacity),
    offers: offersRoutes(rooms.offers),
    admin: adminRoutes(rooms.admin),
  };
}

/** The library answers with the status of its own error class, so every error is put into one. */
function asProblem(
  error: unknown,
  { context }: { context: { onBug: (bug: unknown) => void } },
): never {
  const problem = problemOf(error);
  if (problem.status === 500) context.onBug(error);
  throw new ORPCError('PROBLEM', { status: problem.status, data: problem });
}

/** The library would take a body that is no JSON for a bug of ours. */
async function refuseBrokenJson(request: Request): Promise<void> {
  if (request.headers.get('content-type')?.includes('json') !== true) return;
  const text = await request.clone().text();
  try {
    if (text !== '') JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      'invalid',
      'http/broken-json',
      `Reading the body as JSON: ${error instanceof Error ? error.message : error}.`,
      'Send it again, whole; the reference at /api/reference gives its shape.',
    );
  }
}

function noSuchRoute(path: string): Refusal {
  return new Refusal(
    'not-found',
    'http/no-such-route',
    `The API has nothing at ${path} for this method.`,
    'The reference at /api/reference lists every route.',
  );
}
