import { query } from '@zhiqin/access';
import { noInput } from '../client-input.ts';
import { emptyDirectoryWorkbook } from './directory-workbook.ts';

/** An empty .xlsx with the columns an import reads, in the reader's language, base64. */
export const directoryWorkbookTemplate = query({
  action: 'gate-register.keep',
  input: noInput,
  async run(ctx) {
    return {
      fileName: 'directory.xlsx',
      bytesBase64: (await emptyDirectoryWorkbook(ctx.language)).toString('base64'),
    };
  },
});
