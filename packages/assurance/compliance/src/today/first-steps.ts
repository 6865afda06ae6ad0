import { query, type UseContext } from '@zhiqin/access';
import { device, site } from '@zhiqin/access/schema';
import { regulationPublication } from '@zhiqin/adoption/schema';
import { patrolScan } from '@zhiqin/duty/schema';
import { rosterPublication } from '@zhiqin/rostering/schema';
import { checkpoint, client, contract, patrolRoute, post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';

/** In the order they are taken; what each looks at is whether there is one at all. */
const traces = {
  client,
  site,
  contract,
  post,
  checkpoint,
  route: patrolRoute,
  guard,
  regulation: regulationPublication,
  roster: rosterPublication,
  device,
  scan: patrolScan,
} as const;

export type FirstStep = keyof typeof traces;

export interface FirstSteps {
  steps: readonly { step: FirstStep; done: boolean }[];
  /** A regulation is in force and something was scanned: nobody needs the list any more. */
  isRunning: boolean;
}

/** How far a new contractor has come from sign-up to the first scan, read from what is there. */
export const firstSteps = query({
  action: 'today.read',
  input: z.optional(z.nullable(z.object({}))),
  async run(ctx): Promise<FirstSteps> {
    const running = (await exists(ctx, 'regulation')) && (await exists(ctx, 'scan'));
    if (running) return { steps: [], isRunning: true };
    const steps = [];
    for (const step of Object.keys(traces) as FirstStep[])
      steps.push({ step, done: await exists(ctx, step) });
    return { steps, isRunning: false };
  },
});

async function exists({ tx, tenantId }: UseContext, step: FirstStep): Promise<boolean> {
  const table = traces[step];
  const rows = await tx.select({ id: table.id }).from(table).where(eq(table.tenantId, tenantId)).limit(1);
  return rows.length > 0;
}
