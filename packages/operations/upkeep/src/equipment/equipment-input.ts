import { dayInput, idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { installationKinds, otherWays } from './installation-words.ts';

const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const line = (max: number) => z.optional(z.nullable(z.string().check(z.maxLength(max, 'field.too-long'))));
const paper = z.optional(z.nullable(z.string().check(z.maxLength(14_000_000, 'file.too-large'))));
const optionalDay = z.optional(z.nullable(z.union([z.literal(''), dayInput])));
const instant = z
  .string('field.required')
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'field.invalid'));

export const equipmentSiteInput = z.object({ siteId: idInput });
export const addInstallationInput = z.object({
  siteId: idInput,
  installationNo: required(32),
  kind: z.enum(installationKinds, 'field.required'),
  place: required(120),
  maker: line(120),
  madeOn: optionalDay,
  scrapOn: optionalDay,
  knowsFaces: z.boolean(),
  /** Left out: nobody has said; an empty list: there is none. */
  otherWays: z.optional(z.nullable(z.array(z.enum(otherWays, 'field.invalid')))),
});
export const setOtherWaysInput = z.object({
  installationId: idInput,
  otherWays: z.array(z.enum(otherWays, 'field.invalid')),
});
export const installationInput = z.object({ installationId: idInput });
export const lookAtCameraInput = z.object({
  cameraId: idInput,
  lookedOn: dayInput,
  hasSign: z.boolean(),
  isForbiddenPlace: z.boolean(),
  note: line(500),
  photoBase64: paper,
});
export const planMaintenanceInput = z.object({
  siteId: idInput,
  /** A camera, a piece of fire gear or an installation; null: a whole system. */
  pieceId: z.optional(z.nullable(z.union([z.literal(''), idInput]))),
  what: required(200),
  everyMonths: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(120, 'field.invalid')),
  byWhom: required(120),
  contractNo: line(60),
  nextDueOn: dayInput,
});
export const maintainInput = z.object({
  maintenanceId: idInput,
  doneOn: dayInput,
  note: required(1000),
  paperBase64: paper,
});
export const planInput = z.object({ maintenanceId: idInput });
export const beginOutageInput = z.object({
  siteId: idInput,
  pieceId: idInput,
  fromAt: instant,
  cause: required(500),
});
export const endOutageInput = z.object({ outageId: idInput, toAt: instant, remedy: required(500) });
export const uptimeInput = z.object({ siteId: idInput, month: monthInput });
export const dueInput = z.object({ siteId: idInput, days: z.optional(z.int().check(z.gte(1), z.lte(400))) });
