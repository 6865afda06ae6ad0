import { query } from '@zhiqin/access';
import { maskPhone } from '@zhiqin/privacy/rules';
import { requireSite } from '../require-site.ts';
import { checkDirectoryWorkbook } from './directory-workbook.ts';
import { directoryWorkbookInput } from './input.ts';

/** What an import would do: the lines it can take, every fault with its cell. Errors: `not-found`, `workbook.unreadable`. */
export const previewDirectoryImport = query({
  action: 'gate-register.keep',
  input: directoryWorkbookInput,
  async run(ctx, { siteId, bytesBase64 }) {
    await requireSite(ctx, siteId);
    const { lines, errors } = await checkDirectoryWorkbook(bytesBase64);
    return {
      errors,
      total: lines.length,
      /** The first lines, to see that the columns fell where they should. */
      lines: lines
        .slice(0, 50)
        .map(({ phone, ...line }) => ({ ...line, phoneMasked: phone && maskPhone(phone) })),
    };
  },
});
