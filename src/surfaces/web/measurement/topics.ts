// SPDX-License-Identifier: Apache-2.0
import type { MetricDescriptorReply } from '#surfaces/contract';

type Topic = MetricDescriptorReply['topic'];

const names: Readonly<Record<Topic, string>> = {
  people: 'People',
  organisations: 'Organisations',
  activity: 'Activity',
  issues: 'Issues',
  'change-requests': 'Change requests',
  releases: 'Releases',
  components: 'What it is built on',
};

interface TopicGroup<Item> {
  readonly topic: Topic;
  readonly name: string;
  readonly items: readonly Item[];
}

/** What has a metric, under the metric's topic, in the order of the catalogue; topics without any are left out. */
export function byTopic<Item>(
  items: readonly Item[],
  metricOf: (item: Item) => MetricDescriptorReply,
): readonly TopicGroup<Item>[] {
  return Object.entries(names).flatMap(([key, name]) => {
    const found = items.filter((item) => metricOf(item).topic === key);
    return found.length === 0 ? [] : [{ topic: key as Topic, name, items: found }];
  });
}
