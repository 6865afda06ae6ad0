import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPortal, type Portal } from '../http/portal.ts';
import { type ServedHouse, servedHouse } from '../testing/served-house.ts';
import { type Asker, eyesOf } from './actors.ts';
import { leaksTo } from './leaks.ts';
import { makePeopledWorld, type PeopledWorld } from './peopled-world.ts';
import { absentId, canaryAt, canaryFinder, idAt, ownPlace, type Place } from './places.ts';
import { readVisibility, sees } from './row-visibility.ts';

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

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const ownSite = canaryAt('site', ownPlace);

/** Pages that name a row in their address: the row's table, and the address. */
const named: [table: string, address: (id: string) => string][] = [
  ['site', (code) => `/admin/sites/${code}`],
  ['site', (code) => `/admin/sites/${code}/roster`],
  ['site', (code) => `/admin/sites/${code}/duty`],
  ['site', (code) => `/admin/sites/${code}/duty/kept`],
  ['site', (code) => `/admin/sites/${code}/checkpoints`],
  ['site', (code) => `/admin/sites/${code}/labels`],
  ['site', (code) => `/admin/sites/${code}/routes`],
  ['site', (code) => `/admin/sites/${code}/regulation`],
  ['site', (code) => `/admin/sites/${code}/devices`],
  ['site', (code) => `/admin/sites/${code}/months`],
  ['site', (code) => `/admin/sites/${code}/reports`],
  ['site', (code) => `/admin/sites/${code}/daily`],
  ['site', (code) => `/admin/sites/${code}/binder`],
  ['site', (code) => `/admin/sites/${code}/compliance`],
  ['site', (code) => `/admin/sites/${code}/preparedness`],
  ['site', (code) => `/admin/sites/${code}/preparedness/contacts`],
  ['emergency_plan', (id) => `/admin/sites/${ownSite}/preparedness/plans/${id}`],
  ['emergency_plan', (id) => `/client/preparedness/plans/${id}`],
  ['drill', (id) => `/admin/sites/${ownSite}/preparedness/drills/${id}`],
  ['duty_entry', (id) => `/admin/sites/${ownSite}/duty/${id}`],
  ['control_result', (id) => `/admin/sites/${ownSite}/compliance/${id}`],
  ['guard', (id) => `/admin/people/${id}`],
  ['service_report', (id) => `/admin/reports/${id}`],
  ['service_report', (id) => `/client/reports/${id}`],
  ['day_report', (id) => `/admin/days/${id}`],
  ['day_report', (id) => `/client/days/${id}`],
  ['ticket', (id) => `/admin/service/tickets/${id}`],
  ['appraisal', (id) => `/admin/service/appraisals/${id}`],
  ['appraisal', (id) => `/client/appraisal/${id}`],
  ['statement', (id) => `/admin/money/statements/${id}`],
  ['statement', (id) => `/client/money/statements/${id}`],
  ['invoice', (id) => `/client/money/invoices/${id}`],
  ['contract', (id) => `/admin/money/rates/${id}`],
  ['service_report', (id) => `/signature-certificate/${id}/zh-CN`],
];
const lists = [
  '/',
  '/admin',
  '/admin/sites',
  '/admin/people',
  '/admin/preparedness',
  '/admin/clients',
  '/admin/reports',
  '/admin/messages',
  '/admin/messages/channels',
  '/admin/inbox',
  '/admin/inbox/settings',
  '/admin/reports/binder',
  '/admin/reports/schedule',
  '/admin/settings/report-look',
  ...['tickets', 'appraisals', 'surveys', 'conduct', 'bulletins', 'meetings', 'night-rounds', 'police'].map(
    (section) => `/admin/service/${section}`,
  ),
  '/admin/settings',
  '/client',
  '/client/preparedness',
  ...['complaints', 'appraisal', 'bulletins'].map((section) => `/client/${section}`),
  ...['', '/invoices', '/receipts', '/rates', '/margin'].map((section) => `/admin/money${section}`),
  '/client/money',
  '/client/profile',
  '/p',
  '/p/t',
  '/sign-in',
];
/** Everybody who can come with a browser. */
const askers = () => world.askers.filter(({ name }) => !['system', 'choosing', 'device'].includes(name));
/** All at once: their questions wait for the database, not for each other. */
const forEverybody = (ask: (asker: Asker) => Promise<void>) => Promise.all(askers().map(ask));
/** One who reads everything also gets whole pages; everybody what they are made of, which is the same and costs less. */
const formsFor = (asker: Asker) =>
  ['captain', 'client_approver'].includes(asker.name) ? ['', '.data'] : ['.data'];
/** At reduced size one of each kind tries every address, the others take turns. */
const namedFor = (asker: Asker) =>
  full || formsFor(asker).length > 1
    ? named
    : named.filter((_, at) => at % 2 === askers().indexOf(asker) % 2);
/** As React Router asks for what a page is made of. */
const dataOf = (path: string, form: string) =>
  form === '' ? path : `${path === '/' ? '/_root' : path}.data`;

async function page(asker: Asker, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${served.url}${path}`, {
    headers: { ...asker.headers, 'accept-language': 'en' },
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text() };
}

/** Without what was asked for, the request's number, and nonces. */
const unsigned = (text: string, asked: string) =>
  text
    .replaceAll(asked, '·')
    .replaceAll(encodeURIComponent(asked), '·')
    .replaceAll(/"nonce","[^"]+"|"[0-9a-f]{8,32}"/g, '"·"');

/** Sites are named by their codes in addresses, everything else by its id. */
const nameOf = (table: string, place: Place) =>
  table === 'site' ? String(world.rowAt('site', place).code) : idAt(table, place);

const leaks = (asker: Asker, text: string, asked: string, isIssuedReport = false) =>
  leaksTo(world, canariesIn(text.replaceAll(asked, '')), asker, isIssuedReport);

describe('the portal’s pages', () => {
  it('show nobody a row that is not his', { timeout: 120_000 }, async () => {
    const found: string[] = [];
    await forEverybody(async (asker) => {
      for (const form of formsFor(asker)) {
        for (const path of lists) {
          const { status, text } = await page(asker, dataOf(path, form));
          found.push(...leaks(asker, text, '-').map((leak) => `${path} ${leak}`));
          if (status >= 500) found.push(`${path} ${asker.name} ${status}`);
        }
        for (const [table, address] of named) {
          const own = await page(asker, dataOf(address(nameOf(table, ownPlace)), form));
          found.push(
            ...leaks(asker, own.text, nameOf(table, ownPlace), table === 'service_report').map(
              (leak) => `${address('own')} ${leak}`,
            ),
          );
          if (asker.name === 'owner' && address('x').startsWith('/admin') && own.status !== 200)
            found.push(`${address('own')} owner ${own.status}`);
          if (own.status >= 500) found.push(`${address('own')} ${asker.name} ${own.status}`);
        }
      }
    });
    expect(found).toEqual([]);
  });

  it('answer a foreign address as one that is not there', { timeout: 120_000 }, async () => {
    await forEverybody(async (asker) => {
      for (const [table, address] of namedFor(asker)) {
        for (const form of formsFor(asker)) {
          const absent = await page(asker, dataOf(address(absentId), form));
          for (const place of foreign) {
            if (sees(rules.get(table) as never, world.rowAt(table, place), eyesOf(asker))) continue;
            const name = nameOf(table, place);
            const answer = await page(asker, dataOf(address(name), form));
            const where = `${asker.name} ${address('foreign')}${form}`;
            expect([where, answer.status]).toEqual([where, absent.status]);
            expect([where, answer.status < 500, leaks(asker, answer.text, name)]).toEqual([where, true, []]);
            // Word for word, but for what was asked and for what is new in every answer.
            if (form === '.data')
              expect([where, unsigned(answer.text, name)]).toEqual([where, unsigned(absent.text, absentId)]);
          }
        }
      }
    });
  });
});
