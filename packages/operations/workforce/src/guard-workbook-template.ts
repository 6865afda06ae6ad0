import { query } from '@zhiqin/access';
import { noInput } from '@zhiqin/sites/rules';
import { emptyGuardWorkbook } from './guard-workbook.ts';

/** An empty .xlsx with the columns an import reads, in the reader's language, base64. */
export const guardWorkbookTemplate = query({
  action: 'guard.import',
  input: noInput,
  async run(ctx) {
    return {
      fileName: 'guards.xlsx',
      bytesBase64: (await emptyGuardWorkbook(ctx.language)).toString('base64'),
    };
  },
});
