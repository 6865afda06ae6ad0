import { command, query, setDeadline } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, DomainError, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { calendarRegionOf, dayKind, requireSite } from '@zhiqin/sites';
import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { officeOf } from '../signed-by.ts';
import { workingDaysBefore } from './contract-standing.ts';
import {
  companyPapersInput,
  endSystemInput,
  filingInput,
  openFilingInput,
  recordFilingInput,
  recordLicenceInput,
  recordSystemInput,
  revokeLicenceInput,
} from './input.ts';
import { companyToday, keepPaper } from './require-contract.ts';
import { companyLicence, policeFiling, securitySystem } from './schema.ts';

export const remindFilingTask = 'engagement.remind-filing';
/** Days before the last one on which the office is reminded of a filing. */
const filingWarningDays = 5;

/** The company's licence as issued: number, services it names, dates, file (保安服务管理条例 第9、10条; K04; S1-2.10). Errors: `input.invalid`. */
export const recordLicence = command({
  action: 'contract.activate',
  input: recordLicenceInput,
  async run(
    ctx,
    { licenceNo, issuer, services, validFrom, validUntil, fileBase64 },
  ): Promise<{ licenceId: string }> {
    if (validUntil && validUntil < validFrom)
      throw new DomainError('input.invalid', {}, { validUntil: 'field.before-start' });
    const licenceId = ctx.newId();
    await ctx.tx.insert(companyLicence).values({
      tenantId: ctx.tenantId,
      id: licenceId,
      licenceNo,
      issuer: issuer || null,
      services: [...new Set(services)],
      validFrom,
      validUntil: validUntil ?? null,
      fileId: await keepPaper(ctx, fileBase64, { purpose: 'licence', title: licenceNo }),
      recordedAt: ctx.now,
    });
    ctx.audit({ subjectId: licenceId, licenceNo });
    return { licenceId };
  },
});

/** A licence that was withdrawn. Errors: `not-found`. */
export const revokeLicence = command({
  action: 'contract.activate',
  input: revokeLicenceInput,
  async run(ctx, { licenceId, revokedOn }): Promise<void> {
    const [row] = await ctx.tx
      .update(companyLicence)
      .set({ revokedOn })
      .where(and(eq(companyLicence.tenantId, ctx.tenantId), eq(companyLicence.id, licenceId)))
      .returning({ id: companyLicence.id });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ subjectId: licenceId, revokedOn });
  },
});

/**
 * Something has to be filed with the police: a self-hiring unit within thirty days of starting (保安服务管理条例 第14条), service in
 * another province thirty working days before (第23条; 办法 第26条). The day is a row and the office is reminded of it (K03).
 * Errors: `not-found`.
 */
export const openFiling = command({
  action: 'engagement.keep',
  input: openFilingInput,
  async run(
    ctx,
    { siteId, kind, name, authority, serviceFrom },
  ): Promise<{ filingId: string; dueOn: string }> {
    const site = siteId ? await requireSite(ctx, siteId) : null;
    const [company] = await ctx.tx
      .select({ zone: tenant.zone })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const zone = site?.zone ?? company?.zone ?? 'Asia/Shanghai';
    const region = site ? calendarRegionOf(site) : 'CN';
    const isWorkday = (day: string) => {
      const is = dayKind(day, region);
      return is.isMakeUpWorkday || (!is.isWeekend && !is.isHoliday);
    };
    const dueOn =
      kind === 'self-hire' ? addDays(serviceFrom, 30) : workingDaysBefore(serviceFrom, 30, isWorkday);
    const filingId = ctx.newId();
    await ctx.tx.insert(policeFiling).values({
      ...{ tenantId: ctx.tenantId, id: filingId, siteId: siteId ?? null, kind, name },
      ...{ authority: authority || null, serviceFrom, dueOn, recordedAt: ctx.now },
    });
    await setDeadline(ctx, {
      task: remindFilingTask,
      key: filingId,
      payload: { filingId },
      dueAt: instantAt(addDays(dueOn, -filingWarningDays), '09:00', zone),
    });
    ctx.audit({ siteId: siteId ?? null, subjectId: filingId, kind, dueOn });
    return { filingId, dueOn };
  },
});

/** Filed: the day, the receipt. Errors: `not-found`, `input.invalid` (a day to come). */
export const recordFiling = command({
  action: 'engagement.keep',
  input: recordFilingInput,
  async run(ctx, { filingId, filedOn, receiptNo, fileBase64 }): Promise<void> {
    const where = and(eq(policeFiling.tenantId, ctx.tenantId), eq(policeFiling.id, filingId));
    const [row] = await ctx.tx.select().from(policeFiling).where(where).for('update');
    if (!row) throw new DomainError('not-found');
    if (filedOn > (await companyToday(ctx)))
      throw new DomainError('input.invalid', {}, { filedOn: 'field.invalid' });
    const fileId = await keepPaper(ctx, fileBase64, {
      purpose: 'filing',
      siteId: row.siteId,
      title: row.name,
    });
    await ctx.tx
      .update(policeFiling)
      .set({ filedOn, receiptNo: receiptNo || null, fileId: fileId ?? row.fileId })
      .where(where);
    ctx.audit({ siteId: row.siteId, subjectId: filingId, filedOn });
  },
});

/** A filing's day is near and it is not filed: the office is told, once. Bears a repeat. Errors: `not-found`. */
export const remindFiling = command({
  action: 'engagement.remind',
  input: filingInput,
  async run(ctx, { filingId }): Promise<{ isDue: boolean }> {
    const where = and(eq(policeFiling.tenantId, ctx.tenantId), eq(policeFiling.id, filingId));
    const [row] = await ctx.tx.select().from(policeFiling).where(where).for('update');
    if (!row) throw new DomainError('not-found');
    if (row.filedOn || row.remindedAt) return { isDue: false };
    await ctx.tx.update(policeFiling).set({ remindedAt: ctx.now }).where(where);
    await notify(ctx, await officeOf(ctx, row.siteId), {
      template: 'filingDue',
      params: { name: row.name, kind: row.kind, day: row.dueOn },
      path: '/admin/engagements',
    });
    ctx.audit({ siteId: row.siteId, subjectId: filingId });
    return { isDue: true };
  },
});

/** A system in force at the company or a site (保安服务管理条例 第4条; S3-5; K05). The one of its kind before it ends the day before. Errors: `not-found`. */
export const recordSystem = command({
  action: 'engagement.keep',
  input: recordSystemInput,
  async run(ctx, { siteId, kind, title, inForceFrom, fileBase64 }): Promise<{ systemId: string }> {
    const { tx, tenantId } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    await tx
      .update(securitySystem)
      .set({ endedOn: addDays(inForceFrom, -1) })
      .where(
        and(
          eq(securitySystem.tenantId, tenantId),
          eq(securitySystem.kind, kind),
          siteId ? eq(securitySystem.siteId, siteId) : isNull(securitySystem.siteId),
          isNull(securitySystem.endedOn),
        ),
      );
    const systemId = ctx.newId();
    await tx.insert(securitySystem).values({
      ...{ tenantId, id: systemId, siteId: siteId ?? null, kind, title, inForceFrom },
      fileId: await keepPaper(ctx, fileBase64, { purpose: 'system', siteId: siteId ?? null, title }),
      recordedAt: ctx.now,
    });
    ctx.audit({ siteId: siteId ?? null, subjectId: systemId, kind });
    return { systemId };
  },
});

/** A system that is no longer in force, with none in its place. Errors: `not-found`. */
export const endSystem = command({
  action: 'engagement.keep',
  input: endSystemInput,
  async run(ctx, { systemId, endedOn }): Promise<void> {
    const [row] = await ctx.tx
      .update(securitySystem)
      .set({ endedOn })
      .where(and(eq(securitySystem.tenantId, ctx.tenantId), eq(securitySystem.id, systemId)))
      .returning({ siteId: securitySystem.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: systemId, endedOn });
  },
});

/** Licences, filings and systems: the company's, and a site's beside them where one is asked for. */
export const companyPapers = query({
  action: 'engagement.read',
  input: companyPapersInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    const own = <T extends typeof policeFiling | typeof securitySystem>(table: T) =>
      and(
        eq(table.tenantId, tenantId),
        siteId ? or(eq(table.siteId, siteId), isNull(table.siteId)) : undefined,
      );
    return {
      today: await companyToday(ctx),
      licences: await tx
        .select()
        .from(companyLicence)
        .where(eq(companyLicence.tenantId, tenantId))
        .orderBy(desc(companyLicence.validFrom)),
      filings: await tx
        .select()
        .from(policeFiling)
        .where(own(policeFiling))
        .orderBy(desc(policeFiling.dueOn)),
      systems: await tx
        .select()
        .from(securitySystem)
        .where(own(securitySystem))
        .orderBy(securitySystem.kind, desc(securitySystem.inForceFrom)),
    };
  },
});
