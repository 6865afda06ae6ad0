import * as z from 'zod/mini';

export { overtimeKinds, paidKinds } from './pay/pay-kinds.ts';

export const siteMonthInput = z.object({
  siteId: z.uuid('field.invalid'),
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'field.invalid')),
});
