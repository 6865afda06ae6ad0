import { dayInput, idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { changeRosterInput } from '../roster-input.ts';
import { goalLevels } from './fill-types.ts';

const levelInput = z.enum(goalLevels, 'field.invalid');
const whole = (least: number, most: number) =>
  z
    .number('field.invalid')
    .check(z.int('field.invalid'), z.gte(least, 'field.invalid'), z.lte(most, 'field.invalid'));

/** Beside the first: a month of more sites is more than one thread fills well in its minutes. */
export const mostAlong = 9;

export const startFillInput = z.object({
  siteId: idInput,
  /** Filled in one with it. */
  alongSiteIds: z.optional(z.array(idInput).check(z.maxLength(mostAlong, 'field.invalid'))),
  month: monthInput,
  seconds: whole(1, 300),
  /** Hours of the month nobody is planned beyond. */
  maxHours: whole(8, 400),
  levels: z.object({
    wishes: levelInput,
    fairness: levelInput,
    place: levelInput,
    overtime: levelInput,
    stability: levelInput,
  }),
});
export const fillRunInput = z.object({ runId: idInput });
export const acceptFillInput = z.object({
  runId: idInput,
  /** Asked in a published month. */
  reason: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(300, 'field.too-long')))),
});
export const proposeRepairsInput = z.object({
  siteId: idInput,
  month: monthInput,
  guardId: idInput,
  fromDay: dayInput,
  untilDay: dayInput,
  /** Also people of the nearest sites of whoever asks. */
  withNeighbours: z.optional(z.boolean()),
});
/** A repair as it was proposed, site by site: whole or not at all. */
export const takeRepairInput = z.object({
  siteId: idInput,
  month: monthInput,
  sites: z
    .array(z.object({ siteId: idInput, changes: changeRosterInput.shape.changes }))
    .check(z.minLength(1, 'field.required'), z.maxLength(mostAlong, 'field.too-long')),
  reason: changeRosterInput.shape.reason,
});
