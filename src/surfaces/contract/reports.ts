// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText } from './page.ts';

const source = z.string().regex(/^(board-paper|dashboard:[1-9]\d{0,14})$/);
const every = z.enum(['week', 'month', 'quarter']);
export const reportFormatText = z.enum(['html', 'md', 'csv']);

const scheduleWords = {
  name: z.string().trim().min(1).max(200),
  source,
  every,
  zone: z.string().max(60).default('UTC'),
};

const schedule = z.object({
  id: z.number(),
  name: z.string(),
  source: z.string(),
  every,
  zone: z.string(),
  nextAt: instantText,
  createdBy: z.string(),
  /** Why the last one could not be made. */
  problem: z.string().optional(),
  revision: z.number().int(),
});
const report = z.object({
  id: z.number(),
  title: z.string(),
  source: z.string(),
  /** When it was frozen, and all that was known then. */
  at: instantText,
  madeBy: z.string(),
  /** Who alone may read it, where it shows a dashboard that is not shared; everybody where left out. */
  onlyFor: z.string().optional(),
  /** `hash`: sha256 of the bytes; it also stands in the log. */
  files: z.array(z.object({ format: reportFormatText, size: z.number().int(), hash: z.string() })),
});
export type ReportReply = z.infer<typeof report>;
export type ReportScheduleReply = z.infer<typeof schedule>;

const overview = z.object({ schedules: z.array(schedule), reports: z.array(report) });

const tags = ['Measurement'];
export const reportsContract = {
  overview: oc
    .route({
      method: 'GET',
      path: '/measurement/reports',
      tags,
      summary:
        'Frozen reports, the newest first, and their schedules; files: /measurement/reports/{id}/report.html, .md, .csv',
    })
    .output(overview),
  freeze: oc
    .route({
      method: 'POST',
      path: '/measurement/reports',
      tags,
      summary: 'Freeze the board paper or a dashboard as it is now',
      successStatus: 201,
    })
    .input(z.object({ source }))
    .output(overview),
  addSchedule: oc
    .route({
      method: 'POST',
      path: '/measurement/report-schedules',
      tags,
      summary: 'Have a report frozen when each week, month or quarter begins',
      successStatus: 201,
    })
    .input(z.object(scheduleWords))
    .output(overview),
  changeSchedule: oc
    .route({
      method: 'PUT',
      path: '/measurement/report-schedules/{id}',
      tags,
      summary: 'Have another report made, or at other times (If-Match)',
    })
    .input(idInput.extend(scheduleWords))
    .output(overview),
  removeSchedule: oc
    .route({
      method: 'DELETE',
      path: '/measurement/report-schedules/{id}',
      tags,
      summary: 'End a schedule (If-Match); its reports are kept',
    })
    .input(idInput)
    .output(overview),
};
