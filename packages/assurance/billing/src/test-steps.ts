import type { MoneyWorld } from './fixture.ts';
import { acceptStatement, agreeStatement, draftStatement, sendStatement, setRateCard } from './index.ts';

/** The smallest file that is a PDF by its first bytes. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF').toString('base64');

/** A month of a lump sum of 10,600.00, agreed by the client with its seal; `sent`: what happens before it does. */
export async function acceptedMonth(
  world: MoneyWorld,
  month = '2026-10',
  sent: (seen: { statementId: string; digest: string }) => Promise<void> = async () => {},
) {
  const rateFen = 1_060_000;
  const { run, siteId, contractId, postId, who } = world;
  await run(setRateCard, {
    ...{ contractId, fromDay: `${month}-01` },
    terms: world.terms({
      posts: [{ postId, siteId, basis: 'month', rateFen, minutesPerDay: 1_440, shortfall: 'shown' }],
    }),
  });
  const drafted = await run(draftStatement, { siteId, month });
  const seen = { statementId: drafted.statementId, digest: drafted.digest };
  await run(agreeStatement, seen);
  await run(sendStatement, seen);
  await sent(seen);
  await run(acceptStatement, { ...seen, fileBase64: pdf }, who.client_approver);
  return drafted;
}
