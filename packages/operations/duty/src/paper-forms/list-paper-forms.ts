import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { sql } from 'drizzle-orm';
import { listPaperFormsInput } from './paper-form-input.ts';

/** `missing`: not used, not explained, though a later number of its post was used. */
export type PaperFormState = 'blank' | 'used' | 'void' | 'missing';

export interface PaperFormRow {
  id: string;
  postId: string;
  postName: string;
  postNameEn: string | null;
  sheet: string;
  number: number;
  sheetNo: string;
  issuedAt: Date;
  state: PaperFormState;
  /** The transcription that cites it. */
  entryId: string | null;
  voidReason: string | null;
}

export interface PaperForms {
  forms: PaperFormRow[];
  counts: Record<PaperFormState, number>;
  /** Numbers that transcriptions cite and nobody issued, latest first. */
  unknown: { sheetNo: string; entryId: string; at: Date }[];
}

/** A number as people copy it: blanks and case make no difference. */
const key = (column: string) => sql.raw(`upper(replace(${column}, ' ', ''))`);

/** Blank numbered sheets of a site, latest first, and what became of each. Errors: `not-found`. */
export const listPaperForms = query({
  action: 'duty.read',
  input: listPaperFormsInput,
  async run(ctx, { siteId, postId = null, limit = 200 }): Promise<PaperForms> {
    await requireSite(ctx, siteId);
    const { tx, tenantId } = ctx;
    const rows = await tx.execute<Record<string, never>>(sql`
      with told as (
        select f.*, (select s.id from paper_sheet s
          where s.tenant_id = f.tenant_id and s.site_id = f.site_id
            and ${key('s.sheet_no')} = ${key('f.sheet_no')} order by s.at limit 1) as entry_id
        from paper_form f
        where f.tenant_id = ${tenantId} and f.site_id = ${siteId}
          and (${postId}::uuid is null or f.post_id = ${postId}::uuid)
      ), last as (select post_id, max(number) as number from told where entry_id is not null group by post_id)
      select t.id, t.post_id as "postId", p.name as "postName", p.name_en as "postNameEn", t.sheet, t.number,
        t.sheet_no as "sheetNo", t.issued_at as "issuedAt", t.entry_id as "entryId", t.void_reason as "voidReason",
        case when t.entry_id is not null then 'used' when t.voided_at is not null then 'void'
          when t.number < l.number then 'missing' else 'blank' end as state
      from told t join post p on p.tenant_id = t.tenant_id and p.id = t.post_id
        left join last l on l.post_id = t.post_id
      order by t.issued_at desc, t.post_id, t.number desc`);
    const forms = ([...rows] as unknown as PaperFormRow[]).map((row) => ({
      ...row,
      issuedAt: new Date(row.issuedAt),
    }));
    const unknown = await tx.execute<Record<string, never>>(sql`
      select s.sheet_no as "sheetNo", s.id as "entryId", s.at from paper_sheet s
      where s.tenant_id = ${tenantId} and s.site_id = ${siteId} and s.sheet_no is not null
        and not exists (select 1 from paper_form f
          where f.tenant_id = s.tenant_id and f.site_id = s.site_id
            and ${key('f.sheet_no')} = ${key('s.sheet_no')})
      order by s.at desc limit 50`);
    const counts: Record<PaperFormState, number> = { blank: 0, used: 0, void: 0, missing: 0 };
    for (const { state } of forms) counts[state] += 1;
    return {
      forms: forms.slice(0, limit),
      counts,
      unknown: ([...unknown] as unknown as PaperForms['unknown']).map((row) => ({
        ...row,
        at: new Date(row.at),
      })),
    };
  },
});
