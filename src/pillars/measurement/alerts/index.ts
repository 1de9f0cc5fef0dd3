// SPDX-License-Identifier: Apache-2.0
// What somebody wants to be told of figures: rules about KPIs and about metrics of projects, and alerts that open and close by them.
// One alert is open for each rule and subject; it closes by itself when the figure is back by a margin, so that it does
// not flap. What is too little known opens and closes nothing, and is said as such.
// Computes no figure and sends nothing. Begin with rule.ts and condition.ts, then judge-alerts.ts (what an assessment calls).
export type { Alert, AlertState } from './alert.ts';
export type { Condition } from './condition.ts';
export { type AlertFilter, alertsBetween } from './list-alerts.ts';
export { type Alerts, openAlerts, type RuleView } from './open-alerts.ts';
export { minutesOf, type QuietTime } from './quiet-time.ts';
export { ALERT_SEVERITIES, type AlertSeverity, type RuleWords } from './rule.ts';
