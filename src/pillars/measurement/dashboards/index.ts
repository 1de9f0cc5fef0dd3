// SPDX-License-Identifier: Apache-2.0
// Pages of figures that people put together: cards in an order, private or shared, with one period for all of them.
// Computes no figure in a way of its own: KPIs are the readings that are kept, metrics are `measure`'s. Shows no row of a person;
// each card leads to the page that does, to whoever may see it. Begin with dashboard.ts, then fill-cards.ts.
export type { Card, Dashboard } from './dashboard.ts';
export type { FilledCard } from './fill-cards.ts';
export { type Dashboards, type FilledDashboard, openDashboards } from './open-dashboards.ts';
