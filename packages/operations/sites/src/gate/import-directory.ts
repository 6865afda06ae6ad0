import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '../require-site.ts';
import { checkDirectoryWorkbook } from './directory-workbook.ts';
import { directoryWorkbookInput } from './input.ts';
import { storeDirectory } from './store-directory.ts';

/**
 * Takes in the units of a workbook: all of them or, where any cell is wrong, none. A unit and occupier known already
 * get the sheet's phone and plates; nobody is taken out.
 * Errors: `not-found`, `workbook.unreadable`, `directory-import.refused` ({faults}), fields: cell → code.
 */
export const importDirectory = command({
  action: 'gate-register.keep',
  input: directoryWorkbookInput,
  async run(ctx, { siteId, bytesBase64 }) {
    await requireSite(ctx, siteId);
    const { lines, errors } = await checkDirectoryWorkbook(bytesBase64);
    if (errors.length > 0) {
      const fields = Object.fromEntries(
        errors.map((error) => [error.cell, `directory-import.${error.code}`]),
      );
      throw new DomainError('directory-import.refused', { faults: errors.length }, fields);
    }
    await storeDirectory(
      ctx,
      siteId,
      lines.map(({ row: _, ...line }) => line),
    );
    ctx.audit({ siteId, imported: lines.length });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { imported: lines.length };
  },
});
