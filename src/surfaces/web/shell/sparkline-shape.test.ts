// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { sparklineShape } from './sparkline-shape.ts';

const box = { width: 100, height: 20, margin: 0 };

describe('the shape of a sparkline', () => {
  test('the lowest value is at the bottom, the highest at the top', () => {
    const { lines } = sparklineShape(
      [
        { x: 0, value: 1 },
        { x: 4, value: 3 },
      ],
      undefined,
      box,
    );

    expect(lines).toEqual(['M0 20L100 0']);
  });

  test('the target belongs to the height', () => {
    const { lines, targetY } = sparklineShape(
      [
        { x: 0, value: 0 },
        { x: 1, value: 5 },
      ],
      10,
      box,
    );

    expect(targetY).toBe(0);
    expect(lines).toEqual(['M0 20L100 10']);
  });

  test('an unknown value leaves a gap, never a zero', () => {
    const points = [1, 2, undefined, 4, 4].map((value, x) => ({ x, value }));

    expect(sparklineShape(points, undefined, box).lines).toHaveLength(2);
  });

  test('a lone value is a dot in the middle', () => {
    const shape = sparklineShape([{ x: 7, value: 3 }], undefined, box);

    expect(shape.lines).toEqual([]);
    expect(shape.last).toEqual({ x: 50, y: 10 });
  });

  test('nothing known draws nothing', () => {
    const shape = sparklineShape([{ x: 0, value: undefined }], undefined, box);

    expect(shape).toEqual({ lines: [], areas: [], last: undefined, targetY: undefined });
  });
});
