// SPDX-License-Identifier: Apache-2.0
// npm run bench [-- NAME... --components 100000 --repositories 500]: measures what docs/benchmarks.md reports.
// One more benchmark is a file in benchmarks/ and a line below.
import { resolve } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { advisories } from './benchmarks/advisories.ts';
import { coldStart } from './benchmarks/cold-start.ts';
import { commandStarts } from './benchmarks/command-starts.ts';
import { forecasts } from './benchmarks/forecasts.ts';
import { forgeItems } from './benchmarks/forge-items.ts';
import { headers } from './benchmarks/headers.ts';
import { history } from './benchmarks/history.ts';
import { homePage } from './benchmarks/home-page.ts';
import { httpApi } from './benchmarks/http-api.ts';
import { identifyPeers } from './benchmarks/identify-peers.ts';
import { identifyTexts } from './benchmarks/identify-texts.ts';
import { inventoryPeer } from './benchmarks/inventory-peer.ts';
import { judging } from './benchmarks/judging.ts';
import { largeHistories } from './benchmarks/large-histories.ts';
import { nextCommit } from './benchmarks/next-commit.ts';
import { nothingNew } from './benchmarks/nothing-new.ts';
import { noticesBench } from './benchmarks/notices.ts';
import { npmLicenses } from './benchmarks/npm-licenses.ts';
import { obligations } from './benchmarks/obligations.ts';
import { opportunities } from './benchmarks/opportunities.ts';
import { ownRepository } from './benchmarks/own-repository.ts';
import { people } from './benchmarks/people.ts';
import { projectPages } from './benchmarks/project-pages.ts';
import { readLockfiles } from './benchmarks/read-lockfiles.ts';
import { readings } from './benchmarks/readings.ts';
import { sbomDocuments } from './benchmarks/sbom-documents.ts';
import { sbomImport } from './benchmarks/sbom-import.ts';
import { warmStart } from './benchmarks/warm-start.ts';
import { whereUsed } from './benchmarks/where-used.ts';
import { readBenchOptions } from './options.ts';
import { figureLine, machineLine, tableHead } from './report.ts';

const BENCHMARKS: readonly Benchmark[] = [
  httpApi,
  judging,
  identifyTexts,
  identifyPeers,
  npmLicenses,
  noticesBench,
  readLockfiles,
  inventoryPeer,
  nextCommit,
  sbomDocuments,
  advisories,
  obligations,
  opportunities,
  sbomImport,
  headers,
  largeHistories,
  history,
  people,
  forecasts,
  homePage,
  projectPages,
  readings,
  nothingNew,
  forgeItems,
  commandStarts,
  ownRepository,
  warmStart,
  coldStart,
  whereUsed,
];

const options = readBenchOptions(process.argv.slice(2), resolve(import.meta.dirname, '..', '..'));
const wanted = BENCHMARKS.filter(({ name, onlyByName }) =>
  options.names.length === 0 ? onlyByName !== true : options.names.includes(name),
);
if (wanted.length === 0) {
  console.log(BENCHMARKS.map(({ name, sentence }) => `${name}: ${sentence}`).join('\n'));
  process.exitCode = 2;
}
for (const benchmark of wanted) {
  console.log(`\n### ${benchmark.name}\n\n${benchmark.sentence}\n${machineLine()}\n\n${tableHead}`);
  for await (const figure of benchmark.run(options)) console.log(figureLine(figure));
}
