import type { Contractor } from '../house/contractor.ts';
import { type Person, pin } from '../house/guard-phone.ts';

/** Somebody of the site who leads, with his PIN set. */
export async function leaderOfSite({ office }: Contractor, siteId: string): Promise<Person> {
  const { guards } = await office.workforce.listGuards({ siteId });
  const leader = guards.find((one) => one.rank === 'squad_leader');
  if (!leader) throw new Error('the site has no squad leader');
  await office.access.setPins({ people: [{ personId: leader.id, pin }] });
  return { id: leader.id, staffNo: leader.staffNo, name: leader.name };
}
