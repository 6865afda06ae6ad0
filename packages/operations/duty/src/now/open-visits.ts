import { query } from '@zhiqin/access';
import { siteInput } from '../duty-input.ts';
import { openVisitsOf } from '../open-visits-of.ts';
import { masked } from '../personal-values.ts';
import type { SitePack } from '../site-pack.ts';
import { passHours } from '../visit-fields.ts';

export type OpenVisit = SitePack['openVisits'][number] & { isOverdue: boolean };

/** Who is inside the site and has not left, oldest first. Names are masked. */
export const openVisits = query({
  action: 'duty.read',
  input: siteInput,
  async run(ctx, { siteId }): Promise<OpenVisit[]> {
    return (await openVisitsOf(ctx, siteId)).map((visit) => {
      const due = visit.expectedLeaveAt
        ? Date.parse(visit.expectedLeaveAt)
        : Date.parse(visit.admittedAt) + passHours * 3_600_000;
      return {
        ...visit,
        name: masked('name', visit.name) as string | null,
        isOverdue: due < ctx.now.getTime(),
      };
    });
  },
});
