// SPDX-License-Identifier: Apache-2.0
import { isBefore } from '#model';
import { type LiveQuery, share } from './live-query.ts';

export const componentRecords: LiveQuery = {
  id: 'component-records',
  question: 'Has every repository been read for its components?',
  to: '/repositories',
  async ask({ portfolio }, principal) {
    const count = async (state?: 'scanned' | 'empty') =>
      (await portfolio.list(principal, { state, limit: 1 })).total;
    const [all, scanned, empty] = [await count(), await count('scanned'), await count('empty')];
    return share(
      scanned,
      all - empty,
      (counts) => `${counts} repositories with commits were read without a problem.`,
    );
  },
};

export const releasedRecords: LiveQuery = {
  id: 'released-records',
  question: 'Has every repository been read since its newest release?',
  to: '/repositories',
  async ask({ portfolio, activity }, principal) {
    const scans = await portfolio.lastScans(principal);
    const releases = await activity.latestReleases(principal);
    const released = [...scans].flatMap(([id, scannedAt]) => {
      const releasedAt = releases.get(id);
      return releasedAt === undefined ? [] : [{ isRead: !isBefore(scannedAt, releasedAt) }];
    });
    const read = released.filter(({ isRead }) => isRead).length;
    return share(
      read,
      released.length,
      (count) => `${count} repositories with releases have component records newer than the last.`,
    );
  },
};

export const outboundLicenses: LiveQuery = {
  id: 'outbound-licenses',
  question: 'Does every repository say which licence it is under?',
  to: '/repositories',
  async ask({ portfolio }, principal) {
    const own = (await portfolio.all(principal)).filter(
      ({ kind, isUpstream }) => kind !== 'sbom' && !isUpstream,
    );
    const licenses = await portfolio.ownLicenses(principal);
    const licensed = own.filter(({ id }) => licenses.has(id)).length;
    return share(licensed, own.length, (count) => `${count} repositories say their licence.`);
  },
};
