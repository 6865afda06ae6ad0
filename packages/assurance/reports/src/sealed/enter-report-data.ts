import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Day, type Month } from '@zhiqin/kernel';
import { appendLeaves, dayRoots, proveConsistency, proveInclusion, signHead } from '@zhiqin/ledger';
import type { ReportProof } from './report-proof.ts';

/**
 * Puts a closed month's data into the ledger and signs a head at once, before the report is printed: the print carries
 * what shows it. Done again with the same data, the leaf is the same and the head newer.
 * @param subject the prepared report's id, or that of the day due
 * @param toDay the last day whose root goes along; without it the month's last
 */
export async function enterReportData(
  ctx: UseContext,
  { subject, month, toDay, dataSha256 }: { subject: string; month: Month; toDay?: Day; dataSha256: string },
): Promise<ReportProof> {
  const leaf = { kind: 'report-data', subject, commitment: dataSha256 };
  await appendLeaves(ctx, [leaf]);
  const { publicKey, ...head } = await signHead(ctx);
  const proof = await proveInclusion(ctx, leaf, head.size);
  if (!proof) throw new Error('the ledger does not hold what was just put into it');
  const roots = await dayRoots(ctx, {
    fromDay: `${month}-01`,
    toDay: toDay ?? addDays(`${addMonths(month, 1)}-01`, -1),
  });
  const last = roots.at(-1);
  const consistency = last ? await proveConsistency(ctx, last.size, head.size) : [];
  return { v: 1, leaf, proof, head, publicKey, dayRoots: roots, consistency };
}
