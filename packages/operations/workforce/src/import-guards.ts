import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { guardCertificateKind } from './certified-on.ts';
import { checkGuardWorkbook } from './check-guard-workbook.ts';
import { guardWorkbookInput } from './guard-input.ts';
import { storeGuards } from './store-guards.ts';

/**
 * Takes on the guards of a workbook: all of them or, where any cell is wrong, none.
 * Errors: `workbook.unreadable`; `guard-import.refused` ({faults}), fields: cell → code.
 */
export const importGuards = command({
  action: 'guard.import',
  input: guardWorkbookInput,
  async run(ctx, { bytesBase64, corrections }) {
    const { guards, errors } = await checkGuardWorkbook(ctx, bytesBase64, corrections);
    if (errors.length > 0) {
      const fields = Object.fromEntries(errors.map((error) => [error.cell, `guard-import.${error.code}`]));
      throw new DomainError('guard-import.refused', { faults: errors.length }, fields);
    }
    const ids = await storeGuards(
      ctx,
      guards.map((row) => ({
        siteIds: [row.siteId],
        staffNo: row.staffNo,
        name: row.name,
        squadId: row.squadId,
        rank: row.rank,
        joinedOn: row.joinedOn,
        file: {
          birthDate: row.birthDate,
          idNumber: row.idNumber,
          phone: row.phone,
          education: row.education,
          nationality: row.nationality,
        },
        terms: row.terms ? { ...row.terms, startsOn: row.joinedOn } : null,
        papers: row.papers,
        certificates: row.certificate ? [{ kind: guardCertificateKind, ...row.certificate }] : [],
      })),
    );
    ctx.audit({ imported: ids.length });
    return { imported: ids.length, guardIds: ids };
  },
});
