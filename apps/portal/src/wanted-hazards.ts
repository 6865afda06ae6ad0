import { type HazardLevel, hazardLevels } from '@zhiqin/upkeep/rules';

const shows = ['open', 'overdue', 'done', 'handed', 'verified', 'all'] as const;

/** What the address says of the list of hazards; page and file ask the same. */
export function wantedHazards(request: Request, sites: readonly { id: string; code: string }[]) {
  const { searchParams } = new URL(request.url);
  const level = searchParams.get('level') as HazardLevel | null;
  return {
    show: shows.find((one) => one === searchParams.get('show')) ?? 'open',
    level: level && hazardLevels.includes(level) ? level : null,
    siteId: sites.find((site) => site.code === searchParams.get('site'))?.id ?? null,
  };
}
