import { query } from '@zhiqin/access';
import { checkGuardWorkbook } from './check-guard-workbook.ts';
import { guardWorkbookInput } from './guard-input.ts';

/** What an import would do: the rows it can take, and every fault with its cell. Errors: `workbook.unreadable`. */
export const previewGuardImport = query({
  action: 'guard.import',
  input: guardWorkbookInput,
  async run(ctx, { bytesBase64, corrections }) {
    const { guards, errors } = await checkGuardWorkbook(ctx, bytesBase64, corrections);
    return {
      errors,
      guards: guards.map(({ row, staffNo, name, rank, joinedOn, certificate }) => ({
        row,
        staffNo,
        name,
        rank,
        joinedOn,
        hasCertificate: certificate !== null,
      })),
    };
  },
});
