import { query } from '@zhiqin/access';
import { siteInput } from '../duty-input.ts';
import { shownTo } from '../log/entry-line.ts';
import { openVisitsOf } from '../open-visits-of.ts';
import type { SitePack } from '../site-pack.ts';
import { passHours } from '../visit-fields.ts';

export type OpenVisit = SitePack['openVisits'][number] & { isOverdue: boolean };

/** Who is inside the site and has not left, oldest first. Names are masked unless the role may read them. */
export const openVisits = query({
  action: 'duty.read',
  input: siteInput,
  async run(ctx, { siteId }): Promise<OpenVisit[]> {
    const shown = shownTo(ctx);
    return (await openVisitsOf(ctx, siteId)).map((visit) => {
      const due = visit.expectedLeaveAt
        ? Date.parse(visit.expectedLeaveAt)
        : Date.parse(visit.admittedAt) + passHours * 3_600_000;
      return {
        ...visit,
        name: shown('name', visit.name) as string | null,
        isOverdue: due < ctx.now.getTime(),
      };
    });
  },
});
