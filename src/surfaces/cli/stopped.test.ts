// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { startCli } from './start-cli.ts';

/** A desk that somebody stops as soon as it is asked to look at something. */
function stoppedDesk(stop: AbortController): Desk {
  const never = () => {
    throw new Error('Nobody asked for this');
  };
  return {
    version: '0.0.0',
    // biome-ignore lint/correctness/useYield: it is stopped before it has found anything.
    async *observe(_folders, { signal }) {
      stop.abort();
      signal.throwIfAborted();
    },
    // biome-ignore lint/correctness/useYield: the same.
    async *inventories(_folders, { signal }) {
      stop.abort();
      signal.throwIfAborted();
    },
    sbom: never,
    reader: never,
    importSboms: never,
    removeSboms: never,
    identify: never,
    decodeText: never,
    differencesOf: never,
    whereUsed: never,
    capacity: never,
    openRoles: never,
    risks: never,
    adoptions: never,
    adoption: never,
    radar: never,
    whatIf: never,
    exportStrategy: never,
    importStrategy: never,
    decisions: never,
    kpis: never,
    frameworks: never,
    frameworkGaps: never,
    evidencePack: never,
    signingKey: never,
    openMetrics: never,
    boardPaper: never,
    license: never,
    obligations: never,
    compatible: never,
    fetchUpstreams: never,
    fetchIntoFile: never,
    wantedUpstreams: never,
    importUpstreams: never,
    upstreams: never,
    addUpstream: never,
    kpiReadings: never,
    forges: never,
    addForge: never,
    removeForge: never,
    remotes: never,
    addRemotes: never,
    fetchRemotes: never,
    removeRemote: never,
    connectForge: never,
    disconnectForge: never,
    readForges: never,
    importItems: never,
    digestPlans: never,
    orderDigest: never,
    changeDigest: never,
    endDigest: never,
    reportSchedules: never,
    scheduleReport: never,
    changeSchedule: never,
    endSchedule: never,
    makeWebhookSecret: never,
    exportUpstreams: never,
    readSources: never,
    importFindings: never,
    up: never,
    worker: never,
    signInLink: never,
    notices: never,
    opportunities: never,
    people: never,
    verifyLog: never,
    importAdvisories: never,
    advisoryStock: never,
    vulnerabilities: never,
    importVex: never,
    exportVex: never,
    exportCurations: never,
    importCurations: never,
    initiatives: never,
    importActuals: never,
    importAffiliations: never,
    waivers: async () => ({ problems: [], covering: () => undefined }),
    policy: never,
    adoptPolicy: never,
    tryPolicy: never,
    listWaivers: never,
    askWaiver: never,
    answerWaiver: never,
    endWaiver: never,
    exportWaivers: never,
    listAlerts: never,
    acknowledgeAlert: never,
    snoozeAlert: never,
    alertRules: never,
    addAlertRule: never,
    removeAlertRule: never,
    judgeAlerts: never,
    digest: never,
    dashboards: never,
    showDashboard: never,
    frozenReports: never,
    freezeReport: never,
    reportFile: never,
  };
}

it.each(['scan', 'check', 'sbom', 'metrics'])('%s can be stopped and says so', async (command) => {
  const stop = new AbortController();
  const open = async () => stoppedDesk(stop);
  const desks = {
    version: () => '0.0.0',
    identify: open,
    license: open,
    bills: open,
    reports: open,
    people: open,
    notices: open,
    opportunities: open,
    everything: open,
  };

  expect(await startCli([command, '.'], desks, stop.signal)).toBe(2);
});
