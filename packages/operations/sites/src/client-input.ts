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

export const createContractInput = z
  .object({
    clientId: idInput,
    contractNo: codeInput,
    title: nameInput,
    startsOn: dayInput,
    endsOn: dayInput,
    siteIds: z.array(idInput).check(z.minLength(1, 'field.required'), z.maxLength(200, 'field.too-long')),
    monthlyFeeFen: z.optional(z.nullable(z.int('field.invalid').check(z.nonnegative('field.invalid')))),
  })
  .check(
    z.refine((contract) => contract.endsOn >= contract.startsOn, {
      error: 'field.before-start',
      path: ['endsOn'],
    }),
  );

export const noInput = z.optional(z.nullable(z.object({})));
