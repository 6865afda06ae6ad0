import type { CheckItem, ShiftTime } from '@zhiqin/sites/rules';
import type { SiteBar } from '@zhiqin/workforce/rules';
import type { GateAtHand, GateRegisters } from './gate-in-pack.ts';
import type { IncidentAtHand } from './incidents-in-pack.ts';
import type { InvitationAtHand } from './invitations-in-pack.ts';
import type { OrdersAtHand } from './orders/orders-in-pack.ts';
import type { PostLifeAtHand } from './post-life-in-pack.ts';
import type { PreparednessAtHand } from './preparedness-in-pack.ts';
import type { TrainingAtHand } from './training-in-pack.ts';
import type { UpkeepAtHand } from './upkeep-in-pack.ts';

/** Everything the phone knows of its site: one versioned answer, kept in IndexedDB, enough for 72 h offline. */
export interface SitePack {
  /** SHA-256 (hex) of the rest; of the registers, their version. */
  version: string;
  tenant: { id: string; name: string; nameEn: string | null };
  site: { id: string; code: string; name: string; nameEn: string | null; zone: string };
  device: { id: string; kind: 'site' | 'own' | 'desk'; label: string; postId: string | null };
  posts: {
    id: string;
    code: string;
    name: string;
    nameEn: string | null;
    kind: string;
    registersVisitors: boolean;
    shiftPattern: ShiftTime[];
    instructions: string | null;
    instructionsEn: string | null;
  }[];
  /** Who may sign on here. `verifier` = HMAC(device salt, PBKDF2(PIN, salt, 200,000)), base64url; null: no PIN set. */
  people: {
    id: string;
    staffNo: string;
    name: string;
    rank: string;
    squadId: string | null;
    salt: string | null;
    verifier: string | null;
    certified: boolean;
    /** What refuses him a post from today to four days on (P01–P04, P07); a pack from before has none. */
    bars?: SiteBar[];
    /** Has signed here for what is to be known (P13); a pack from before does not say. */
    inducted?: boolean;
  }[];
  deviceSalt: string;
  /** From two days back to four ahead. */
  shifts: {
    id: string;
    postId: string;
    day: string;
    code: string;
    startsAt: string;
    endsAt: string;
    guardIds: string[];
  }[];
  checkpoints: {
    id: string;
    code: string;
    name: string;
    nameEn: string | null;
    label: string;
    isCritical: boolean;
    isFireLane: boolean;
    checkItems: CheckItem[];
  }[];
  routes: {
    id: string;
    postId: string;
    name: string;
    nameEn: string | null;
    isOrdered: boolean;
    roundsPerShift: number;
    checkpointIds: string[];
    /** When points are to be scanned, by the site's clock; absent in packs from before there were such times. */
    setTimes?: { checkpointId: string; at: string }[];
  }[];
  openVisits: {
    visitId: string;
    postId: string | null;
    visitorKind: string;
    passNo: string | null;
    admittedAt: string;
    expectedLeaveAt: string | null;
    name: string | null;
  }[];
  presence: { postId: string; personId: string; since: string }[];
  /** About the present shift, with a part that is not in this device's own log. */
  rounds: {
    /** Made on the phone that began it. */
    roundId: string;
    routeId: string;
    postId: string;
    personId: string | null;
    startedAt: string;
    endedAt: string | null;
    /** Checkpoint → when it was first read. */
    points: Record<string, string>;
  }[];
  /** Open at the gates, with the version of the registers that go with it. */
  gate: GateAtHand & { registersVersion: string };
  /** Null in an answer to a phone that has this version: it keeps its own. */
  registers: GateRegisters | null;
  /** The articles a guard should have at hand, by chapter, those of the next 72 h too; what is optional an older pack lacks. */
  orders: {
    id: string;
    label: string;
    labelEn?: string | null;
    heading: string | null;
    headingEn?: string | null;
    body: string;
    bodyEn: string | null;
    /** Day it comes into force; null: it is. */
    firstDay?: string | null;
    /** Day from which another version stands in its place. */
    replacedOn?: string | null;
  }[];
  /** What is new in the regulation, to be signed for within the shift; its words stand in `orders`, by article. */
  toSign: OrdersAtHand['toSign'];
  /** 临时指令 of now and the next 72 h, with who tapped each as read. */
  shortOrders: OrdersAtHand['shortOrders'];
  /** Registers and last records of the work between two handovers; a pack from before has none. */
  postLife?: PostLifeAtHand;
  /** Incidents in hand; a pack from before has none. */
  incidents?: IncidentAtHand[];
  /** Visits that hosts have announced; a pack from before has none. */
  invitations?: InvitationAtHand[];
  /** Emergency plans, drills, contacts and the fire station; a pack from before has none. */
  preparedness?: PreparednessAtHand;
  /** Open hazards and hot work; a pack from before has none. */
  upkeep?: UpkeepAtHand;
  /** Courses and planned sessions; a pack from before has none. */
  training?: TrainingAtHand;
  /** 常用语 the site has set itself, by place (`placeKey`); an older pack has none. */
  phrases?: Record<string, string[]>;
  /** `roundsPerShift` by route. */
  parameters: {
    roundsPerShift: Record<string, number>;
    earlyReliefMinutes: number;
    passHours: number;
    /** By kind of visitor. */
    requiredVisitFields: Record<string, string[]>;
  };
}
