// SPDX-License-Identifier: Apache-2.0
// What must be handed on with a product: its components with their licences, copyright lines and texts, as a document.
// Never decides which licence holds and never drops a component: what is not known is listed as not known. The same input,
// in whatever order, gives the same bytes.
// Begin with gather-notices.ts (one text once, gaps filled and marked), then write-notices.ts.
export type { AttributedComponent, UpstreamText } from './attributed-component.ts';
export { gatherNotices } from './gather-notices.ts';
export { type NoticeGap, noticeGaps } from './notice-gaps.ts';
export type { NoticeComponent, Notices, NoticeText } from './notices.ts';
export { NOTICE_FORMATS, type NoticeFormat, writeNotices } from './write-notices.ts';
