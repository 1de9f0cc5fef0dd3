// SPDX-License-Identifier: Apache-2.0
// Inner room: what was spent and given, booked one by one or from a file. Nothing is changed or taken out: what was wrong
// is booked back with a minus. Begin with book-actuals.ts; read-actuals-csv.ts says what a file looks like.
export type { ActualsFile, ActualWords, ImportedActuals } from './book-actuals.ts';
export { bookActual, importActuals, insertActuals } from './book-actuals.ts';
export { bookableDay } from './bookable.ts';
export type { Actual, ActualsPage, DaySpent } from './list-actuals.ts';
export { listActuals, spentIn } from './list-actuals.ts';
export type { NewActual } from './new-actual.ts';
