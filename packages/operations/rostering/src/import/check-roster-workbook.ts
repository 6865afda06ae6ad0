import { readWorkbook } from '@zhiqin/documents';
import { DomainError, type Month } from '@zhiqin/kernel';
import { type Reading, readSitePlan } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, eq } from 'drizzle-orm';
import { shiftsOfPosts } from '../change/month-shifts.ts';
import { readNeeds } from '../demand/read-needs.ts';
import { readMonth } from '../read-month.ts';
import { placeRows } from './place-rows.ts';
import { type ImportCellFault, markOf, readRosterSheet } from './read-roster-sheet.ts';

const limits = { maxRows: 600, maxBytes: 5 * 1024 * 1024 };

interface RosterWorkbook {
  siteId: string;
  month: Month;
  bytesBase64: string;
  legend?: readonly { mark: string; means: string }[] | null;
  corrections?: readonly { cell: string; value: string }[] | null;
}

/** Reads a workbook's first sheet against a site: what each guard shall do, and every fault by its cell. Stores nothing. */
export async function checkRosterWorkbook(ctx: Reading, book: RosterWorkbook) {
  const { sheets } = await readWorkbook(Buffer.from(book.bytesBase64, 'base64'), limits);
  const rows = sheets[0]?.rows;
  if (!rows)
    throw new DomainError('workbook.unreadable', {
      reason: 'notXlsx',
      maxRows: limits.maxRows,
      maxMegabytes: 5,
    });
  const { siteId, month } = book;
  const plan = await readSitePlan(ctx, siteId);
  const stored = await readMonth(ctx, siteId, month);
  const shifts =
    stored.shifts.length > 0
      ? stored.shifts
      : shiftsOfPosts(plan, month, (await readNeeds(ctx, plan)).needOf);
  const people = await ctx.tx
    .select({ guardId: guard.id, name: guard.name, staffNo: guard.staffNo })
    .from(guard)
    .where(and(eq(guard.tenantId, ctx.tenantId), arrayOverlaps(guard.siteIds, [siteId])));
  const codes = [...new Set(shifts.map((one) => one.code))].sort();
  const read = readRosterSheet(rows, {
    month,
    people,
    codes,
    posts: new Map(
      plan.posts.flatMap((post) =>
        [post.code, post.name].map((key) => [key.trim().toLowerCase(), post.id] as const),
      ),
    ),
    legend: new Map(
      (book.legend ?? []).filter((one) => one.means !== '').map((one) => [markOf(one.mark), one.means]),
    ),
    corrections: new Map(
      (book.corrections ?? []).filter((one) => one.value.trim() !== '').map((one) => [one.cell, one.value]),
    ),
  });
  const { placed, unplaced } = placeRows(
    read.rows,
    plan.posts.map((post) => post.id),
    new Map(shifts.map((one) => [`${one.day}/${one.postId}/${one.code}`, one.heads])),
  );
  const faults: ImportCellFault[] = [
    ...read.faults,
    ...unplaced.map(({ cell, code }) => ({ cell, code: 'no-such-shift' as const, value: code })),
  ];
  return { plan, stored, shifts, people, codes, read, placed, faults };
}
