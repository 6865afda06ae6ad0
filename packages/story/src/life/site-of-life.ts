import type { SitePlanOfStory } from '../world/site-plans.ts';
import type { ShiftOfLife } from './act.ts';

/** What a guard at any post of the site looks things up in, as his phone has it that day; times as in the pack. */
export interface SiteOfLife {
  siteType: SitePlanOfStory['siteType'];
  /** Site-local day whose shifts are lived, and the story's first. */
  day: string;
  firstDay: string;
  captainId: string | null;
  /** The shifts of all posts that begin on the day. */
  shifts: readonly (ShiftOfLife & { postCode: string })[];
  orders: readonly { id: string; from: number; to: number }[];
  agreements: readonly {
    id: string;
    kind: string;
    no: string;
    firm: string;
    from: string;
    until: string;
    workers: readonly string[];
  }[];
  longPasses: readonly { id: string; no: string; plate: string | null; from: string; until: string }[];
  keys: readonly { no: string; ring: string | null; opens: string }[];
  bans: readonly { id: string; name: string | null }[];
  fireGear: readonly { id: string; assetNo: string; kind: string }[];
  cameras: readonly { id: string; no: string; place: string }[];
  units: readonly { unit: string; occupant: string }[];
}
