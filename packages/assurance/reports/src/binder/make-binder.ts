import { command, type Environment, execute, wallContextOf } from '@zhiqin/access';
import { publish } from '@zhiqin/db';
import { storeFile } from '@zhiqin/files';
import { isDomainError } from '@zhiqin/kernel';
import { and, eq, ne } from 'drizzle-orm';
import * as z from 'zod/mini';
import { type BinderAnnex, binder } from '../schema.ts';
import type { BinderRegion } from './binder-regions.ts';
import { partsOf } from './parts-of.ts';
import { annexOf, type BoundPart, printBinder } from './print-binder.ts';
import { type BinderHead, binderRow, readBinderHead, readBinderPart, speaker } from './read-part.ts';

const bytes = z.instanceof(Uint8Array);
const keepInput = z.object({
  binderId: z.uuid(),
  title: z.string(),
  pdf: bytes,
  pages: z.number(),
  tookMs: z.number(),
  annexes: z.array(z.object({ part: z.string(), title: z.string(), bytes })),
});

/** Keeps the files; kept before by another run of the job, nothing happens. */
const keepBinder = command({
  action: 'binder.make',
  input: keepInput,
  async run(ctx, { binderId, title, pdf, pages, tookMs, annexes }): Promise<void> {
    const row = await binderRow(ctx, binderId);
    if (row.state === 'ready') return;
    const { siteId } = row;
    const purpose = 'binder';
    const kept = await ctx.run(storeFile, { bytes: pdf, purpose, siteId, title });
    const files: BinderAnnex[] = [];
    for (const annex of annexes) {
      const name = `${title} ${annex.title}`.slice(0, 120);
      const file = await ctx.run(storeFile, { bytes: annex.bytes, purpose, siteId, title: name });
      files.push({ part: annex.part, title: annex.title, fileId: file.id });
    }
    await ctx.tx
      .update(binder)
      .set({
        ...{ state: 'ready', part: null, failure: null, pdfFileId: kept.id, annexes: files, pages, tookMs },
        partsDone: row.partsAll,
        readyAt: ctx.now,
      })
      .where(and(eq(binder.tenantId, ctx.tenantId), eq(binder.id, binderId)));
    ctx.audit({ siteId, subjectId: binderId, pages, annexes: files.length });
    await ctx.publish({ siteId, topic: 'binder', id: binderId });
  },
});

/**
 * The job behind `askBinder`: reads part by part, each in a transaction of its own, binds outside of any, keeps the files. Says how far
 * it is. Run twice it keeps once; what goes wrong is noted and thrown on, so that the queue tries again.
 */
export async function makeBinder(
  environment: Environment,
  { binderId }: { binderId: string },
): Promise<void> {
  const began = performance.now();
  const head = await execute(readBinderHead, environment, { binderId });
  const { row } = head;
  if (row.state === 'ready') return;
  const language = row.language === 'en' ? 'en' : 'zh-CN';
  const inBook: Environment = { ...environment, language };
  try {
    const say = await speaker(language);
    const bound: BoundPart[] = [];
    const parts = partsOf(row.region as BinderRegion, row.siteId ? 'site' : 'company');
    for (const [index, part] of parts.entries()) {
      await noteProgress(environment, head, { partsDone: index, partsAll: parts.length, part: part.key });
      const section = await execute(readBinderPart, inBook, { binderId, key: part.key });
      bound.push({ part, title: say(...part.title), section });
    }
    const pdf = await printBinder(head, bound, say, environment.clock.now());
    const annexes = [];
    for (const one of bound)
      if (one.part.hasAnnex && one.section && one.section.tables.length > 0)
        annexes.push({ part: one.part.key, title: one.title, bytes: await annexOf(one, head.zone) });
    const title = `${head.site?.code ?? head.tenant.slug} ${row.fromDay} ${row.untilDay} ${language}`;
    await execute(keepBinder, environment, {
      ...{ binderId, title, pdf, annexes },
      pages: pagesIn(pdf),
      tookMs: Math.round(performance.now() - began),
    });
  } catch (error) {
    const failure = isDomainError(error) ? error.code : 'internal';
    await noteProgress(environment, head, { state: 'failed', failure });
    throw error;
  }
}

/** Pages of a file that our own printer made: each is an object that says so. */
const pagesIn = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;

/** How far the binding is, beside any transaction of its own: seen at once, and no deed that needs a record. */
async function noteProgress(
  { db, actor }: Environment,
  { row }: BinderHead,
  set: Partial<typeof binder.$inferInsert>,
): Promise<void> {
  await db.write(wallContextOf(actor, false), async (tx) => {
    await tx
      .update(binder)
      .set({ state: 'building', ...set })
      .where(and(eq(binder.tenantId, row.tenantId), eq(binder.id, row.id), ne(binder.state, 'ready')));
    await publish(tx, { tenantId: row.tenantId, siteId: row.siteId, topic: 'binder', id: row.id });
  });
}
