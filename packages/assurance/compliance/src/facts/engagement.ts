import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import {
  companyLicence,
  contractCheck,
  dutyPlanAdoption,
  policeFiling,
  securitySystem,
} from '@zhiqin/engagement/schema';
import { storedFile } from '@zhiqin/files/schema';
import { addDays, addMonths, dayOf, type Month, monthWindow } from '@zhiqin/kernel';
import type { FilingFacts } from '@zhiqin/regulations';
import { contract } from '@zhiqin/sites/schema';
import { and, arrayContains, asc, desc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

const lastDayOf = (month: Month) => addDays(`${addMonths(month, 1)}-01`, -1);

function siteMonth(days: SiteDays, month: Month, name: string, named: JudgedWindow['named']): JudgedWindow {
  return {
    subjectKey: `site-month:${name}:${month}`,
    ...{ postId: null, shiftId: null, personId: null, day: lastDayOf(month) },
    ...monthWindow(month, days.zone),
    named,
  };
}

/** Contracts that touched the month: those that ran in it (K01), and those whose text is still to be kept (K02). */
export async function contractWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const { tx, tenantId } = ctx;
  const asOf = lastDayOf(month);
  const rows = await contractsOf(ctx, days, asOf);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const answers = await tx
    .select()
    .from(contractCheck)
    .where(
      and(
        eq(contractCheck.tenantId, tenantId),
        inArray(contractCheck.contractId, ids),
        lte(contractCheck.checkedOn, asOf),
      ),
    )
    .orderBy(asc(contractCheck.recordedAt), asc(contractCheck.id));
  const fileIds = rows.flatMap((row) => row.fileId ?? []);
  const files =
    fileIds.length === 0
      ? []
      : await tx
          .select({ id: storedFile.id, erasedAt: storedFile.erasedAt })
          .from(storedFile)
          .where(and(eq(storedFile.tenantId, tenantId), inArray(storedFile.id, fileIds)));
  const contracts = rows.map((row) => {
    const own = new Map(answers.filter((one) => one.contractId === row.id).map((one) => [one.question, one]));
    const file = files.find((one) => one.id === row.fileId);
    return {
      contractNo: row.contractNo,
      isActive: wasActive(row, month),
      endedOn: row.endedOn ?? (row.endsOn < asOf ? row.endsOn : null),
      answered: own.size,
      lawful: [...own.values()].filter((one) => one.answer !== 'unlawful').length,
      deletedOn: file?.erasedAt ? dayOf(file.erasedAt, days.zone) : null,
      isStored: file !== undefined && file.erasedAt === null,
      entryIds: [...own.values()].map((one) => one.id),
    };
  });
  return [
    siteMonth(days, month, 'contract', {
      family: 'contract',
      facts: { siteId: days.siteId, asOf, contracts },
    }),
  ];
}

type ContractRow = typeof contract.$inferSelect;

const contractsOf = ({ tx, tenantId }: UseContext, days: SiteDays, asOf: string): Promise<ContractRow[]> =>
  tx
    .select()
    .from(contract)
    .where(
      and(
        eq(contract.tenantId, tenantId),
        arrayContains(contract.siteIds, [days.siteId]),
        lte(contract.startsOn, asOf),
      ),
    )
    .orderBy(asc(contract.startsOn), asc(contract.id));

/** Ran on one of the month's days at least. What was recorded before there were states ran from its first day to its last. */
function wasActive(row: ContractRow, month: Month): boolean {
  const last = row.endedOn ?? row.endsOn;
  if (row.startsOn > lastDayOf(month) || last < `${month}-01`) return false;
  return row.state === null || (row.activatedOn !== null && row.activatedOn <= lastDayOf(month));
}

/** What the site, and a self-hiring company, had to file; a site of another province with nothing on record asks (K03). */
export async function filingWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const { tx, tenantId } = ctx;
  const asOf = lastDayOf(month);
  const [company] = await tx
    .select({ kind: tenant.operatorKind })
    .from(tenant)
    .where(eq(tenant.id, tenantId));
  const rows = await tx
    .select()
    .from(policeFiling)
    .where(
      and(
        eq(policeFiling.tenantId, tenantId),
        or(eq(policeFiling.siteId, days.siteId), isNull(policeFiling.siteId)),
      ),
    )
    .orderBy(asc(policeFiling.serviceFrom), asc(policeFiling.id));
  const filings: FilingFacts['filings'][number][] = rows.map((row) => ({
    kind: row.kind as 'self-hire' | 'cross-province',
    name: row.name,
    serviceFrom: row.serviceFrom,
    filedOn: row.filedOn !== null && row.filedOn <= asOf ? row.filedOn : null,
    entryIds: [row.id],
  }));
  const needed = [
    ...(days.overlays.includes('cross_province') ? (['cross-province'] as const) : []),
    ...(company?.kind === 'self_hiring' ? (['self-hire'] as const) : []),
  ];
  for (const kind of needed)
    if (!filings.some((one) => one.kind === kind))
      filings.push({ kind, name: '', serviceFrom: asOf, filedOn: null, isUnrecorded: true, entryIds: [] });
  if (filings.length === 0) return [];
  return [
    siteMonth(days, month, 'filing', { family: 'filing', facts: { siteId: days.siteId, asOf, filings } }),
  ];
}

/** The contractor's licence on the month's last day, and services agreed on that it does not name (K04). A self-hiring unit needs none. */
export async function licenceWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const { tx, tenantId } = ctx;
  const asOf = lastDayOf(month);
  const [company] = await tx
    .select({ kind: tenant.operatorKind })
    .from(tenant)
    .where(eq(tenant.id, tenantId));
  if (company?.kind === 'self_hiring') return [];
  const rows = await tx
    .select()
    .from(companyLicence)
    .where(and(eq(companyLicence.tenantId, tenantId), lte(companyLicence.validFrom, asOf)))
    .orderBy(desc(companyLicence.validFrom), desc(companyLicence.recordedAt));
  const [row] = rows;
  const asked = (await contractsOf(ctx, days, asOf))
    .filter((one) => wasActive(one, month))
    .flatMap((one) => one.services);
  const facts = {
    ...{ siteId: days.siteId, asOf },
    licence: row
      ? {
          ...{ licenceNo: row.licenceNo, validFrom: row.validFrom, validUntil: row.validUntil },
          isRevoked: row.revokedOn !== null && row.revokedOn <= asOf,
          entryIds: [row.id],
        }
      : null,
    servicesOutOfScope: row ? [...new Set(asked)].filter((one) => !row.services.includes(one)) : [],
  };
  return [siteMonth(days, month, 'licence', { family: 'licence', facts })];
}

/** Systems in force at the month's end at the company and at the site; one alone does not count (K05). */
export async function systemsWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const { tx, tenantId } = ctx;
  const asOf = lastDayOf(month);
  const rows = await tx
    .select()
    .from(securitySystem)
    .where(
      and(
        eq(securitySystem.tenantId, tenantId),
        or(eq(securitySystem.siteId, days.siteId), isNull(securitySystem.siteId)),
        lte(securitySystem.inForceFrom, asOf),
      ),
    )
    .orderBy(asc(securitySystem.kind), asc(securitySystem.inForceFrom));
  const standing = rows.filter((row) => row.endedOn === null || row.endedOn >= asOf);
  const atCompany = new Set(standing.filter((row) => row.siteId === null).map((row) => row.kind));
  const inForce = standing
    .filter((row) => row.siteId !== null && atCompany.has(row.kind))
    .map(({ kind, id }) => ({ kind, entryId: id }));
  return [
    siteMonth(days, month, 'systems', { family: 'systems', facts: { siteId: days.siteId, asOf, inForce } }),
  ];
}

/** Versions of the duty plan put in force by the month's end, with the day the client approved each (K06). */
export async function dutyPlanWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const asOf = lastDayOf(month);
  const rows = await ctx.tx
    .select()
    .from(dutyPlanAdoption)
    .where(
      and(
        eq(dutyPlanAdoption.tenantId, ctx.tenantId),
        eq(dutyPlanAdoption.siteId, days.siteId),
        lte(dutyPlanAdoption.effectiveOn, asOf),
      ),
    )
    .orderBy(desc(dutyPlanAdoption.effectiveOn), desc(dutyPlanAdoption.adoptedAt));
  // What was in force in this month: the versions begun in it, and the one it began with.
  const began = rows.filter((row) => row.effectiveOn > `${month}-01`);
  const standing = rows.find((row) => row.effectiveOn <= `${month}-01`);
  const versions = [...began, ...(standing ? [standing] : [])].map((row) => ({
    name: String(row.versionNo),
    effectiveOn: row.effectiveOn,
    approvedOn: row.approvedOn,
    entryIds: [row.id],
  }));
  return [
    siteMonth(days, month, 'duty-plan', {
      family: 'dutyPlan',
      facts: { siteId: days.siteId, asOf, versions },
    }),
  ];
}
