import * as z from 'zod/mini';
import { dayInput, idInput, nameInput, optionalText } from '../field-inputs.ts';

/** 对讲机, 手电, 橡胶警棍, 盾牌, 钢叉, 头盔, 防刺服, 执法记录仪, 钥匙, 登记本, 灭火器, 其他. */
export const gearKinds = [
  'radio',
  'keys',
  'torch',
  'baton',
  'extinguisher',
  'logBook',
  'shield',
  'fork',
  'helmet',
  'vest',
  'bodyCamera',
  'other',
] as const;
export const gearStates = ['good', 'worn', 'repair', 'lost'] as const;
/** Extinguishers by agent first; their service life differs (GB 50444). */
export const fireAssetKinds = [
  'powder',
  'water',
  'co2',
  'clean-gas',
  'hydrant',
  'hose-reel',
  'mask',
  'light',
  'other',
] as const;

const number = z
  .string('field.required')
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(32, 'field.too-long'));
const optionalNumber = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(32, 'field.too-long'))));
/** An empty field of a form is no day. */
const optionalDay = z.optional(z.nullable(z.union([z.literal(''), dayInput])));

export const equipmentInput = z.object({ siteId: idInput, includesRetired: z.optional(z.boolean()) });
export const addGearInput = z
  .object({
    siteId: idInput,
    kind: z.enum(gearKinds, 'field.invalid'),
    name: optionalText,
    gearNo: optionalNumber,
    count: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(999, 'field.invalid')),
    postId: z.optional(z.nullable(idInput)),
    state: z.enum(gearStates, 'field.invalid'),
  })
  .check(
    z.refine((one) => one.kind !== 'other' || !!one.name, { path: ['name'], message: 'field.required' }),
    z.refine((one) => !one.gearNo || one.count === 1, { path: ['count'], message: 'field.invalid' }),
  );
export const changeGearInput = z.object({
  gearId: idInput,
  count: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(999, 'field.invalid')),
  postId: z.nullable(idInput),
  state: z.enum(gearStates, 'field.invalid'),
});
export const retireGearInput = z.object({ gearId: idInput });

export const addFireAssetInput = z.object({
  siteId: idInput,
  assetNo: number,
  kind: z.enum(fireAssetKinds, 'field.invalid'),
  place: nameInput,
  madeOn: optionalDay,
  refilledOn: optionalDay,
  serviceDueOn: optionalDay,
  scrapOn: optionalDay,
  labelCode: optionalNumber,
});
export const retireFireAssetInput = z.object({ assetId: idInput });

export const addCameraInput = z.object({
  siteId: idInput,
  cameraNo: number,
  place: nameInput,
  /** At least thirty days by 公共安全视频图像信息系统管理条例 第17条: fewer are recorded as they are. */
  retentionDays: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(3650, 'field.invalid')),
  usedSince: optionalDay,
  filedOn: optionalDay,
});
export const retireCameraInput = z.object({ cameraId: idInput });
