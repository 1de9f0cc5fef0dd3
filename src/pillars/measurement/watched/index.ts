// SPDX-License-Identifier: Apache-2.0
// Figures of projects that somebody watches, kept day by day, so that there is a past to compare with and a line to draw.
// Computes no figure in a way of its own: the day's value is the one of the table of projects, a past one is `measure`'s.
// Never changes a reading that is kept: a correction is a new row. Begin with keep-watched.ts.
export { keepWatched } from './keep-watched.ts';
export { type WatchedFigure, watchedKey, watchedReadings } from './watched-readings.ts';
