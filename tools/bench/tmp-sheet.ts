import { randomFrom } from './portfolio/random.ts';
import { planEvents } from './portfolio/plan-events.ts';
import { sheetOf } from '../../src/pillars/measurement/sheet.ts';
import type { Instant } from '#model';
const ids = Array.from({length: 20000}, (_, i) => i + 1);
const events = Number(process.argv[2]);
const p = planEvents({ seed: 1, events: events, repositories: 1 }, 0, { identities: ids, endsMs: Date.UTC(2026,10,30) });
const contributions = p.days.map((r: any) => ({ person: String(r[0]), label: 'Person ' + r[0], employer: r[0] % 3 ? 'E' + r[0] % 5 : undefined, actorClass: 'human' as const, day: r[1], commits: r[2], lines: {commits: r[3], added: r[4], deleted: r[5], large: 0}, repository: '1' })).sort((a: any, b: any) => a.day < b.day ? -1 : 1);
const ev = new Map<string, any[]>();
for (const r of p.itemEvents as any[]) { const k = r[0] + r[1]; const e = { id: r[2], kind: r[3], at: r[4], actor: { login: r[5], actorClass: r[6] }, association: r[7], detail: r[8] }; const l = ev.get(k); if (l) l.push(e); else ev.set(k, [e]); }
const people = Object.fromEntries(ids.filter(i=>i%2===0).map(i => ['user'+i, { person: String(i), label: 'Person ' + i }]));
const items = (p.items as any[]).map(r => ({ item: { kind: r[0], number: r[1], title: r[2], address: r[3], author: { login: r[4], actorClass: r[5] }, association: r[6], openedAt: r[7], updatedAt: r[8], state: r[9], closedAt: r[10], isDraft: false, labels: r[12], assignees: [], events: ev.get(r[0] + r[1]) ?? [] }, repository: '1', people, employer: undefined }));
const releases = p.releases.map((r: any) => ({ name: r[0], at: r[2], repository: '1' }));
console.log(contributions.length, items.length);
for (let i = 0; i < Number(process.argv[3] ?? 3); i++) { const c = process.cpuUsage(); sheetOf({ contributions, releases, items } as any, '2026-11-30T12:00:00Z' as Instant); const d = process.cpuUsage(c); console.log('cpu ms', (d.user + d.system) / 1000); }
import { metrics } from '#engines/metrics';
import { factsUntil } from '../../src/pillars/measurement/facts-source.ts';
import { repositoryWindow } from '../../src/pillars/measurement/measure-repository.ts';
import { historyOfProject } from '../../src/pillars/measurement/project-history.ts';
const at='2026-11-30T12:00:00Z' as Instant; const facts = factsUntil({contributions, releases, items, components: []} as any, at);
const out: any[] = [];
for (const m of metrics) { const c = process.cpuUsage(); m.compute(facts, repositoryWindow(at), {}); const d = process.cpuUsage(c); out.push([m.id, (d.user + d.system) / 1000]); }
{ const c = process.cpuUsage(); historyOfProject(facts, at); const d = process.cpuUsage(c); out.push(['page', (d.user + d.system) / 1000]); }
out.sort((a,b)=>b[1]-a[1]); console.log(out.slice(0, 30).map(x=>x.join(' ')).join('\n')); console.log('sum', out.reduce((s,x)=>s+x[1],0));
