import {
  draftNextVersion,
  getRegulation,
  listRegulations,
  openConsultation,
  recordComment,
  reviseArticle,
} from '@zhiqin/adoption';
import type { Database } from '@zhiqin/db';
import type { ConsultationOfStory } from '../world/consultation.ts';
import { doAt } from './environment.ts';
import type { LoadedSite } from './loader.ts';
import { memberOf, roleLogin } from './turn-month.ts';

/** The office drafts the next version of a site's regulation and asks the staff about it. Drafted already: nothing. */
export async function consultStaff(
  { db, tenantId, siteId }: LoadedSite & { db: Database },
  change: ConsultationOfStory,
  at: Date,
): Promise<void> {
  const office = await memberOf(db, tenantId, roleLogin('operations'));
  const [regulation] = await doAt(db, at, office, listRegulations, { siteId });
  const [latest] = regulation?.versions ?? [];
  if (!latest?.effectiveOn || latest.versionNo > 1) return;
  const { versionId } = await doAt(db, at, office, draftNextVersion, { versionId: latest.id });
  const { articles } = await doAt(db, at, office, getRegulation, { versionId });
  const changed = articles.find((one) =>
    one.bindings.some((bound) => bound.controlCode === change.controlCode),
  );
  if (!changed) throw new Error(`no article of ${change.siteCode} is bound to ${change.controlCode}`);
  const { id: articleId, label, heading, headingEn } = changed;
  const body = `${changed.body}${change.sentence}`;
  const bodyEn = changed.bodyEn && `${changed.bodyEn} ${change.sentenceEn}`;
  const words = { label, heading, headingEn, body, bodyEn };
  await doAt(db, at, office, reviseArticle, { versionId, articleId, ...words });
  const { fromDay, untilDay, audience, note, comment } = change;
  await doAt(db, at, office, openConsultation, { versionId, fromDay, untilDay, audience, note });
  await doAt(db, at, office, recordComment, { versionId, articleId, saidOn: fromDay, ...comment });
}
