import { query } from '@zhiqin/access';
import { registerTemplateInput } from './input.ts';
import { emptyRegisterWorkbook } from './register-workbook.ts';

/** An empty .xlsx with the columns an import of the register reads, in the reader's language, base64. */
export const registerWorkbookTemplate = query({
  action: 'equipment.keep',
  input: registerTemplateInput,
  async run(ctx, { register }) {
    const bytes = await emptyRegisterWorkbook(register, ctx.language);
    return { fileName: `${register}.xlsx`, bytesBase64: bytes.toString('base64') };
  },
});
