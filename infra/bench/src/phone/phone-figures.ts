import path from 'node:path';
import { inviteDevice } from '@zhiqin/access';
import { ask, keptConnections } from '../ask-http.ts';
import type { BenchDatabase } from '../bench-database.ts';
import { foundCompany, laySite } from '../company.ts';
import { type Figure, figureOf } from '../figure.ts';
import { freePort } from '../free-port.ts';
import { startMeasured } from '../measured-process.ts';
import { openPhone, type ScanTimes, scanOnce } from './open-phone.ts';

const server = path.resolve(import.meta.dirname, '../../../../apps/server/src/main.ts');
/** First scans load what comes right after the first screen, and compile it. */
const warmUp = 3;

/**
 * A scan on the built app in a browser, slowed down and without network: from the code, as the camera's or the tag's
 * reader hands it in, to confirmation on the screen and in the store. The guard's own tap between the two is not in it.
 */
export async function phoneFigures(database: BenchDatabase, scans: number): Promise<Figure[]> {
  const company = await foundCompany(database.db);
  const site = await laySite(company, database.db, 1);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const agent = keptConnections(1);
  const product = await startMeasured(
    [server],
    {
      DATABASE_URL: database.ownerUrl,
      ZHIQIN_DATA: path.join(database.folder, 'data'),
      ZHIQIN_PROCESS: 'web',
      ZHIQIN_DEMO: '0',
      PORT: String(port),
    },
    () => ask(`${origin}/ready`, agent).then(Boolean, () => false),
  );
  try {
    const asked = { siteId: site.siteId, kind: 'site', label: '巡逻手机', postId: site.patrol };
    const { linkPath } = await company.run(inviteDevice, asked);
    const phone = await openPhone(origin, linkPath, 'S1-0');
    const times: ScanTimes[] = [];
    for (let i = 0; i < warmUp + scans; i++) {
      const one = await scanOnce(phone, site.labels[i % site.labels.length] as string);
      if (i >= warmUp) times.push(one);
    }
    await phone.browser.close();
    return figuresOf(times);
  } finally {
    agent.destroy();
    await product.stop();
  }
}

function figuresOf(times: readonly ScanTimes[]): Figure[] {
  const both = times.map(({ readMs, savedMs }) => readMs + savedMs);
  const late = both.toSorted((a, b) => a - b)[Math.ceil(both.length * 0.95) - 1] ?? 0;
  const against: [string, number[]] = ['aim', both.map(() => 100)];
  const name = 'from decoded code to confirmation painted and stored, offline, 4× slower CPU';
  return [
    figureOf({
      name: `${name} ÷ 100 ms`,
      ours: ['scan', both],
      against,
      unit: 'ms',
      bar: { is: 'at most', value: 1 },
    }),
    figureOf({ name: `${name}, 95th percentile ÷ 100 ms`, ours: ['scan', [late]], against, unit: 'ms' }),
    figureOf({
      name: `${name}: the part before the guard’s tap ÷ the part after it`,
      ours: ['code to point', times.map(({ readMs }) => readMs)],
      against: ['tap to confirmation', times.map(({ savedMs }) => savedMs)],
      unit: 'ms',
    }),
  ];
}
