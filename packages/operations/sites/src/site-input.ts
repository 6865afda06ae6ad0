import * as z from 'zod/mini';
import { codeInput, idInput, longTextInput, nameInput, optionalText, timeInput } from './field-inputs.ts';
import { siteOverlays, siteTypeCodes } from './site-profiles.ts';

const zone = z.string('field.required').check(z.refine(isZone, 'field.not-a-zone'));
const region = z.optional(
  z.nullable(z.string().check(z.regex(/^(\d{2}|\d{4}|\d{6}|[A-Z]{2}(-[A-Z0-9]{1,3})?)?$/, 'field.invalid'))),
);
const siteType = z.enum(siteTypeCodes, 'field.invalid');
const overlays = z.array(z.enum(siteOverlays, 'field.invalid'));

export const createSiteInput = z.object({
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
  siteType,
  overlays: z.optional(overlays),
  /** GB/T 2260: two digits a province, four a city, six a district; outside China ISO 3166, e.g. `DE-BE`. */
  region,
  zone,
  address: optionalText,
  clientId: z.optional(z.nullable(idInput)),
});

export const updateSiteInput = z.object({
  siteId: idInput,
  name: z.optional(nameInput),
  nameEn: optionalText,
  siteType: z.optional(siteType),
  overlays: z.optional(overlays),
  region,
  address: optionalText,
});

export const siteInput = z.object({ siteId: idInput });

/** 门岗, 巡逻岗, 监控中心, 大堂, 前台, 车场, 机动. */
export const postKinds = [
  'gate',
  'patrol',
  'control_room',
  'lobby',
  'reception',
  'parking',
  'floating',
] as const;

const shiftTime = z.object({ code: codeInput, startTime: timeInput, endTime: timeInput });

export const addPostInput = z.object({
  siteId: idInput,
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
  kind: z.enum(postKinds, 'field.invalid'),
  registersVisitors: z.optional(z.boolean()),
  heads: z.int('field.invalid').check(z.minimum(1, 'field.invalid'), z.maximum(50, 'field.invalid')),
  shiftPattern: z.array(shiftTime).check(
    z.minLength(1, 'field.required'),
    z.maxLength(6, 'field.too-long'),
    z.refine(
      eachOnce((shift: z.infer<typeof shiftTime>) => shift.code),
      'field.duplicate',
    ),
  ),
  instructions: z.optional(z.nullable(longTextInput)),
  instructionsEn: z.optional(z.nullable(longTextInput)),
  sortOrder: z.optional(z.int()),
});

const checkItem = z.object({ key: codeInput, name: nameInput, nameEn: z.nullable(z.string()) });

export const addCheckpointInput = z.object({
  siteId: idInput,
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
  isCritical: z.optional(z.boolean()),
  isFireLane: z.optional(z.boolean()),
  isPerimeter: z.optional(z.boolean()),
  checkItems: z.optional(
    z.array(checkItem).check(
      z.maxLength(20, 'field.too-long'),
      z.refine(
        eachOnce((item: z.infer<typeof checkItem>) => item.key),
        'field.duplicate',
      ),
    ),
  ),
  latitude: z.optional(z.nullable(z.number().check(z.minimum(-90), z.maximum(90)))),
  longitude: z.optional(z.nullable(z.number().check(z.minimum(-180), z.maximum(180)))),
  /** Chinese maps are shifted: a point without its datum is no point. */
  datum: z.optional(z.nullable(z.enum(['WGS84', 'GCJ02', 'BD09'], 'field.invalid'))),
  floor: optionalText,
});

export const addRouteInput = z.object({
  siteId: idInput,
  postId: idInput,
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
  isOrdered: z.optional(z.boolean()),
  roundsPerShift: z.int('field.invalid').check(z.minimum(1, 'field.invalid'), z.maximum(24, 'field.invalid')),
  checkpointIds: z.array(idInput).check(
    z.minLength(1, 'field.required'),
    z.maxLength(200, 'field.too-long'),
    z.refine(
      eachOnce((id: string) => id),
      'field.duplicate',
    ),
  ),
});

function isZone(value: string): boolean {
  try {
    return (
      value.includes('/') &&
      new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}

export function eachOnce<Row>(keyOf: (row: Row) => string): (rows: Row[]) => boolean {
  return (rows) => new Set(rows.map(keyOf)).size === rows.length;
}
