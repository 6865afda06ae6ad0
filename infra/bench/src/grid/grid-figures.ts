import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { actorOfOwner, openSession, sessionCookieName } from '@zhiqin/access';
import { systemClock } from '@zhiqin/kernel';
import { ask, keptConnections } from '../ask-http.ts';
import type { BenchDatabase } from '../bench-database.ts';
import { foundCompany } from '../company.ts';
import { type Figure, figureOf } from '../figure.ts';
import { findChromium } from '../find-chromium.ts';
import { freePort } from '../free-port.ts';
import { startMeasured } from '../measured-process.ts';
import { frameWork, type TraceEvent } from './frame-work.ts';
import { gridSize, layRoster } from './lay-roster.ts';

const server = path.resolve(import.meta.dirname, '../../../../apps/server/src/main.ts');
const frameMs = 16;

/** Main-thread work a frame while the month grid of 200 guards is scrolled, down its rows and across its days. */
export async function gridFigures(database: BenchDatabase, frames: number): Promise<Figure[]> {
  const company = await foundCompany(database.db);
  const code = await layRoster(company, database.db);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const agent = keptConnections(1);
  const env = {
    ...{ DATABASE_URL: database.ownerUrl, ZHIQIN_DATA: path.join(database.folder, 'data') },
    ...{ ZHIQIN_PROCESS: 'web', ZHIQIN_DEMO: '0', PORT: String(port) },
  };
  const product = await startMeasured([server], env, () =>
    ask(`${origin}/ready`, agent).then(Boolean, () => false),
  );
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const name = sessionCookieName(false);
    await context.addCookies([{ name, value: await sessionOf(database, company.tenantId), url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}/admin/sites/${code}/roster/edit?month=${gridSize.month}`);
    await page.locator(`[data-row="${gridSize.guards - 1}"]`).waitFor({ state: 'attached' });
    // The checks run along a few rows at a time: scrolling is measured once they have come to the end.
    await page.locator('.rg-bar').waitFor();
    await page.waitForTimeout(2000);
    await scroll(page, 10);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    await scroll(page, frames);
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return figuresOf(frameWork(trace.traceEvents));
  } finally {
    await browser.close();
    agent.destroy();
    await product.stop();
  }
}

async function sessionOf({ db }: BenchDatabase, tenantId: string): Promise<string> {
  const owner = await actorOfOwner(db, tenantId);
  if (!owner) throw new Error('the company has no owner');
  const { accountId, membershipId } = owner;
  const now = systemClock.now();
  const { token } = await db.identity((tx) => openSession(tx, { accountId, tenantId, membershipId, now }));
  return token;
}

/** Down and up again, two rows a frame, a little across with every tenth. */
const scroll = (page: Page, frames: number) =>
  page.evaluate(
    (count) =>
      new Promise<void>((done) => {
        const grid = document.querySelector('.rg') as HTMLElement;
        let [left, step] = [count, 88];
        const next = () => {
          if (left-- === 0) return done();
          if (grid.scrollTop + grid.clientHeight >= grid.scrollHeight || grid.scrollTop + step < 0)
            step = -step;
          grid.scrollTop += step;
          if (left % 10 === 0) grid.scrollLeft = (grid.scrollLeft + 44) % 400;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    frames,
  );

function figuresOf(work: readonly number[]): Figure[] {
  const late = work.toSorted((a, b) => a - b)[Math.ceil(work.length * 0.95) - 1] ?? 0;
  const against: [string, number[]] = ['a frame', work.map(() => frameMs)];
  const name = `main-thread work a frame, scrolling ${gridSize.guards} guards × 31 days`;
  return [
    figureOf({
      name: `${name}, 95th percentile ÷ ${frameMs} ms`,
      ours: ['scrolling', [late]],
      against,
      unit: 'ms',
      bar: { is: 'at most', value: 1 },
    }),
    figureOf({
      name: `${name}, median ÷ ${frameMs} ms`,
      ours: ['scrolling', [...work]],
      against,
      unit: 'ms',
    }),
  ];
}
