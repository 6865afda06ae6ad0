import { query } from '@zhiqin/access';
import { addDays, daysBetween } from '@zhiqin/kernel';
import { retiresOn } from '@zhiqin/regulations';
import { requireSite } from '@zhiqin/sites';
import { and, arrayContains, asc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { certificatesOf } from '../certificates-on.ts';
import { guardCertificateKind } from '../certified-on.ts';
import { guard, guardFile } from '../schema.ts';
import { tenantToday } from '../tenant-today.ts';
import { termsOn } from '../terms/employment-terms.ts';
import { employmentTermsOf } from '../terms/employment-terms-of.ts';
import { expiryListInput } from './file-input.ts';
import { paperCoversUntil } from './paper-covers-until.ts';
import { owedPapers } from './paper-kinds.ts';
import { papersOf } from './papers-of.ts';

/** What may run out: kinds of papers, `certificate-<kind>`, and what follows from terms and age. */
export type ExpiryKind = string;

export interface ExpiryLine {
  guardId: string;
  name: string;
  staffNo: string;
  siteIds: string[];
  kind: ExpiryKind;
  /** Name of a skill or permit, number of a certificate. */
  label: string | null;
  /** Last day it covers; null: nothing on file. */
  until: string | null;
  /** Days left, negative when over; null: nothing on file. */
  daysLeft: number | null;
}

/** What of somebody's runs out, before it is asked whether it matters yet. */
type Due = Pick<ExpiryLine, 'kind' | 'label' | 'until'>;

/**
 * What of the people on the books has run out, runs out within so many days (30 unless said) or is missing: missing and
 * over first, then by day. Says nothing of what a paper found.
 */
export const expiryList = query({
  action: 'paper.read-expiry',
  input: expiryListInput,
  async run(ctx, { withinDays = 30, siteId }) {
    const { tx, tenantId } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    const today = await tenantToday(ctx);
    const rows = await tx
      .select({ guard, file: guardFile })
      .from(guard)
      .leftJoin(guardFile, and(eq(guardFile.tenantId, guard.tenantId), eq(guardFile.guardId, guard.id)))
      .where(
        and(
          eq(guard.tenantId, tenantId),
          or(isNull(guard.leftOn), gte(guard.leftOn, today)),
          siteId ? arrayContains(guard.siteIds, [siteId]) : undefined,
        ),
      )
      .orderBy(asc(sql`${guard.pinyin} collate "C"`), asc(sql`${guard.staffNo} collate "C"`));
    const ids = rows.map((row) => row.guard.id);
    const papers = await papersOf(ctx, ids);
    const certificates = await certificatesOf(ctx, ids);
    const terms = await employmentTermsOf(ctx, ids);
    const last = addDays(today, withinDays);
    const lines = rows.flatMap(({ guard: person, file }): ExpiryLine[] => {
      const held = terms.get(person.id) ?? [];
      const now = termsOn(held, today);
      const due: Due[] = [
        ...papersDue(papers.get(person.id) ?? []),
        ...certificatesDue(certificates.get(person.id) ?? [], today),
        ...(now ? [] : [{ kind: 'terms', label: null, until: null }]),
        ...(now?.contractEndsOn ? [{ kind: 'contract-end', label: null, until: now.contractEndsOn }] : []),
        ...(now?.approvalUntil
          ? [{ kind: 'regime-approval', label: now.approvalNo, until: now.approvalUntil }]
          : []),
        ...(file?.birthDate && file.sex && now?.contractType !== 'service'
          ? [
              {
                kind: 'retirement',
                label: null,
                until: retiresOn(
                  file.birthDate,
                  file.sex as 'male' | 'female',
                  file.formerRetirementAge as 50 | 55 | null,
                ),
              },
            ]
          : []),
      ];
      return due
        .filter((one) => one.until === null || one.until <= last)
        .map((one) => ({
          guardId: person.id,
          name: person.name,
          staffNo: person.staffNo,
          siteIds: person.siteIds,
          ...one,
          daysLeft: one.until === null ? null : daysBetween(today, one.until),
        }));
    });
    // Stable: within a day the people stay in pinyin order.
    return { today, lines: lines.sort((a, b) => (a.until ?? '').localeCompare(b.until ?? '')) };
  },
});

/** Of each kind (and name) the paper that lasts longest; of what everybody owes also what is not there. */
function papersDue(
  papers: readonly { kind: string; title: string | null; startsOn: string; endsOn: string | null }[],
): Due[] {
  const best = new Map<string, Due>();
  for (const paper of papers) {
    const key = `${paper.kind} ${paper.title ?? ''}`;
    const until = paperCoversUntil(paper);
    const before = best.get(key);
    if (!before || (before.until !== null && (until === null || until > before.until)))
      best.set(key, { kind: paper.kind, label: paper.title, until });
  }
  const lasting = [...best.values()].filter((one) => one.until !== null);
  const missing = owedPapers.filter((kind) => papers.every((paper) => paper.kind !== kind));
  return [...lasting, ...missing.map((kind) => ({ kind, label: null, until: null }))];
}

function certificatesDue(
  certificates: readonly {
    kind: string;
    certificateNo: string;
    expiresOn: string | null;
    revokedOn: string | null;
  }[],
  today: string,
): Due[] {
  const standing = certificates.filter((one) => one.revokedOn === null || one.revokedOn > today);
  const due = [...Map.groupBy(standing, (one) => one.kind)].flatMap(([kind, own]): Due[] => {
    const last = own.toSorted((a, b) => (a.expiresOn ?? '9').localeCompare(b.expiresOn ?? '9')).at(-1);
    return last?.expiresOn
      ? [{ kind: `certificate-${kind}`, label: last.certificateNo, until: last.expiresOn }]
      : [];
  });
  return standing.some((one) => one.kind === guardCertificateKind)
    ? due
    : [...due, { kind: `certificate-${guardCertificateKind}`, label: null, until: null }];
}
