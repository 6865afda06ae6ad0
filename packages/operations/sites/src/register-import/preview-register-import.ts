import { query } from '@zhiqin/access';
import { requireSite } from '../require-site.ts';
import { importColumns } from './import-columns.ts';
import { registerWorkbookInput } from './input.ts';
import { checkRegisterWorkbook } from './register-workbook.ts';

/** What an import would do: the first lines, every fault with its cell. Errors: `not-found`, `workbook.unreadable`. */
export const previewRegisterImport = query({
  action: 'equipment.keep',
  input: registerWorkbookInput,
  async run(ctx, { siteId, register, bytesBase64 }) {
    await requireSite(ctx, siteId);
    const { lines, errors, said } = await checkRegisterWorkbook(ctx, siteId, register, bytesBase64);
    return {
      errors,
      total: lines.length,
      columns: importColumns[register].map(({ key }) => key),
      /** To see that the columns fell where they should. */
      lines: lines.slice(0, 50).map(({ row, ...line }) => ({ row, said: said(line) })),
    };
  },
});
