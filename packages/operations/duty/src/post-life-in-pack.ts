/** What a guard works from between two handovers; instants as ISO 8601, days `YYYY-MM-DD` of the site's calendar. */
export interface PostLifeAtHand {
  /** 装备: how many of a kind are issued to a post. `name` only where the kind is "other". */
  gear: { postId: string; kind: string; name: string | null; count: number }[];
  /** 消防器材, by place: what is looked at every month. `label`: what its own label says. */
  fireGear: {
    id: string;
    assetNo: string;
    kind: string;
    place: string;
    label: string | null;
    serviceDueOn: string | null;
    scrapOn: string | null;
    /** Within 62 days; this device's own of the last day stand in its log. */
    lastCheckedAt: string | null;
  }[];
  cameras: { id: string; no: string; place: string }[];
  /** Posts that write the panel's state down, and the last row from another device within a day. */
  controlRooms: { postId: string; everyHours: number; lastAt: string | null }[];
  /** Posts whose regulation asks for check calls (H09). */
  checkCalls: { postId: string; everyMinutes: number; isAlone: boolean; lastAt: string | null }[];
  /** Panel alarms of the last day that nobody has verified. */
  openAlarms: { alarm: string; postId: string; at: string }[];
}
