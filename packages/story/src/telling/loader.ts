import type { DeviceActor } from '@zhiqin/access';
import type { Day } from '@zhiqin/kernel';
import type { PhoneBatch } from '../phones/story-phone.ts';

/** How what one site's life is made of gets into the database. However it does, the rows are the same. */
export interface Loader {
  /** A phone's batch, at the moment it is sent. */
  send(phone: DeviceActor, at: Date, batch: PhoneBatch): Promise<void>;
  /** The windows of some days that have closed by an instant; both days included. */
  judge(at: Date, fromDay: Day, toDay: Day): Promise<void>;
  /** What has outlived its period at an instant goes (到期清除). */
  erase(at: Date): Promise<void>;
  /** Readings of labels on some days, told and settled, get their grades, and T09 its verdicts by them. */
  grade(at: Date, fromDay: Day, toDay: Day): Promise<void>;
  /** What was handed over so far is in the database after this. */
  settle(): Promise<void>;
}

export interface LoadedSite {
  tenantId: string;
  siteId: string;
}
