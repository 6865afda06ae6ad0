import * as z from 'zod/mini';
import { idInput } from '../field-inputs.ts';
import { importedRegisters } from './import-columns.ts';

const register = z.enum(importedRegisters, 'field.invalid');
export const registerTemplateInput = z.object({ register });
/** Excel file, base64. */
export const registerWorkbookInput = z.object({
  siteId: idInput,
  register,
  bytesBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
});
