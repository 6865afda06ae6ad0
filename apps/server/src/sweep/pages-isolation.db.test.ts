import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPortal, type Portal } from '../http/portal.ts';
import { type ServedHouse, servedHouse } from '../testing/served-house.ts';
import { type Asker, eyesOf } from './actors.ts';
import { makePeopledWorld, type PeopledWorld } from './peopled-world.ts';
import { absentId, canaryFinder, idAt, ownPlace, type Place } from './places.ts';
import { readVisibility, sees, toldInReports } from './row-visibility.ts';

let world: PeopledWorld;
let served: ServedHouse;
let canariesIn: ReturnType<typeof canaryFinder>;
const rules = readVisibility();
const foreign: Place[] = [
  { ...ownPlace, tenant: 'B' },
  { ...ownPlace, site: 2 },
];

beforeAll(async () => {
  world = await makePeopledWorld();
  let portal: Portal | undefined;
  served = await servedHouse(world.database.db, {
    pages: { portal: { answer: (request, asked) => (portal as Portal).answer(request, asked) } },
  });
  served.house.clock = world.clock;
  portal = await openBuiltPortal(served.house);
  if (!portal) throw new Error('the portal is not built: npm run build');
  canariesIn = canaryFinder(world.tables.map((table) => table.name));
});
afterAll(async () => {
  await served.stop();
  await world.database.drop();
});

/** Pages that name a row in their address: the row's table, and the address. */
const named: [table: string, address: (id: string) => string][] = [
  ['site', (code) => `/admin/sites/${code}`],
  ['site', (code) => `/admin/sites/${code}/roster`],
  ['site', (code) => `/admin/sites/${code}/duty`],
  ['site', (code) => `/admin/sites/${code}/compliance`],
  ['guard', (id) => `/admin/people/${id}`],
  ['service_report', (id) => `/admin/reports/${id}`],
  ['service_report', (id) => `/client/reports/${id}`],
  ['service_report', (id) => `/signed-copy/${id}/zh-CN`],
];
const lists = [
  '/',
  '/admin',
  '/admin/sites',
  '/admin/people',
  '/admin/clients',
  '/admin/reports',
  '/admin/messages',
  '/client',
  '/p',
  '/sign-in',
];
const askers = () =>
  world.askers.filter(({ name }) => ['owner', 'captain', 'client_approver', 'public'].includes(name));

async function page(asker: Asker, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${served.url}${path}`, {
    headers: { ...asker.headers, 'accept-language': 'en' },
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text() };
}

/** Sites are named by their codes in addresses, everything else by its id. */
const nameOf = (table: string, place: Place) =>
  table === 'site' ? String(world.rowAt('site', place).code) : idAt(table, place);

function leaks(asker: Asker, text: string, asked: string): string[] {
  const eyes = eyesOf(asker);
  return canariesIn(text.replaceAll(asked, ''))
    .filter(({ table, place }) => {
      const rule = rules.get(table);
      const own = place.tenant === 'A' && place.site === 1;
      if (own && (rule?.staff === 'nothing' || toldInReports.has(table) || table === 'membership'))
        return false;
      return !rule || !sees(rule, world.rowAt(table, place), eyes);
    })
    .map(({ table, place }) => `${asker.name}: ${table} ${place.tenant}${place.site}${place.person}`);
}

describe('the portal’s pages', () => {
  it('show nobody a row that is not his', { timeout: 120_000 }, async () => {
    const found: string[] = [];
    for (const asker of askers()) {
      for (const path of lists) {
        const { status, text } = await page(asker, path);
        found.push(...leaks(asker, text, '-').map((leak) => `${path} ${leak}`));
        if (status >= 500) found.push(`${path} ${asker.name} ${status}`);
      }
      for (const [table, address] of named) {
        const own = await page(asker, address(nameOf(table, ownPlace)));
        found.push(
          ...leaks(asker, own.text, nameOf(table, ownPlace)).map((leak) => `${address('own')} ${leak}`),
        );
        if (asker.name === 'owner' && address('x').startsWith('/admin') && own.status !== 200)
          found.push(`${address('own')} owner ${own.status}`);
        if (own.status >= 500) found.push(`${address('own')} ${asker.name} ${own.status}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('answer a foreign address as one that is not there', { timeout: 120_000 }, async () => {
    for (const asker of askers()) {
      for (const [table, address] of named) {
        const absent = await page(asker, address(absentId));
        for (const place of foreign) {
          if (sees(rules.get(table) as never, world.rowAt(table, place), eyesOf(asker))) continue;
          const name = nameOf(table, place);
          const answer = await page(asker, address(name));
          const where = `${asker.name} ${address('foreign')}`;
          expect([where, answer.status]).toEqual([where, absent.status]);
          expect([where, answer.status < 500, leaks(asker, answer.text, name)]).toEqual([where, true, []]);
        }
      }
    }
  });
});
