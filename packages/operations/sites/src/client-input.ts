import * as z from 'zod/mini';
import { codeInput, dayInput, idInput, nameInput, optionalText } from './field-inputs.ts';

export const createClientInput = z.object({
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
  contactName: optionalText,
  contactPhone: optionalText,
  contactEmail: z.optional(z.nullable(z.union([z.email('field.invalid'), z.literal('')], 'field.invalid'))),
});

/** 保安服务的类别 (保安服务管理条例 第2条; 办法 第二章): what a contract agrees on and a licence names. */
export const serviceKinds = [
  'gate',
  'patrol',
  'guarding',
  'escort',
  'bodyguard',
  'inspection',
  'technical',
  'risk-assessment',
  'order',
] as const;

export const createContractInput = z
  .object({
    clientId: idInput,
    contractNo: codeInput,
    title: nameInput,
    startsOn: dayInput,
    endsOn: dayInput,
    siteIds: z.array(idInput).check(z.minLength(1, 'field.required'), z.maxLength(200, 'field.too-long')),
    monthlyFeeFen: z.optional(z.nullable(z.int('field.invalid').check(z.nonnegative('field.invalid')))),
    /** Kinds of service agreed on: `serviceKinds`. */
    services: z.optional(z.array(z.enum(serviceKinds, 'field.invalid'))),
  })
  .check(
    z.refine((contract) => contract.endsOn >= contract.startsOn, {
      error: 'field.before-start',
      path: ['endsOn'],
    }),
  );

export const noInput = z.optional(z.nullable(z.object({})));
