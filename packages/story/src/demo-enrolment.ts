import { inviteDevice } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import { listSites } from '@zhiqin/sites';
import { doAt } from './telling/environment.ts';
import { findStory } from './telling/story-state.ts';
import { memberOf } from './telling/turn-month.ts';
import { captainLogin } from './world/contractor.ts';
import { sitePlans } from './world/site-plans.ts';

export interface DemoEnrolment {
  siteCode: string;
  code: string;
  /** Path with the code in its fragment. */
  linkPath: string;
  expiresAt: Date;
}

/** A fresh code with which a visitor's phone joins the demo's first site: good once, for ten minutes. Null without a story. */
export async function demoEnrolment(db: Database, clock: Clock): Promise<DemoEnrolment | null> {
  const story = await findStory(db);
  const siteCode = sitePlans.find((plan) => story?.state.siteCodes.includes(plan.code))?.code;
  if (!story || !siteCode) return null;
  const captain = await memberOf(db, story.tenantId, captainLogin(siteCode));
  const site = (await doAt(db, clock.now(), captain, listSites, null)).find((one) => one.code === siteCode);
  if (!site) return null;
  const shown = { siteId: site.id, kind: 'site', label: '来访体验手机', postId: null };
  const { code, linkPath, expiresAt } = await doAt(db, clock.now(), captain, inviteDevice, shown);
  return { siteCode, code, linkPath, expiresAt };
}
