import * as z from 'zod/mini';

/** A binding as a form or an import sends it; `checkBinding` then says whether the law allows its values. */
export const bindingInput = z.object({
  code: z.string().check(z.regex(/^[A-Z]\d{2}$/)),
  values: z.record(z.string().check(z.maxLength(60)), z.int()),
});
