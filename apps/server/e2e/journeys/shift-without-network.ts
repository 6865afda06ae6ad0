import type { Page } from '@playwright/test';
import type { Language } from '@zhiqin/i18n';
import { expect, type Opened, test } from '../house/browsing.ts';
import { isGoodPage } from '../house/checks.ts';
import type { Contractor } from '../house/contractor.ts';
import { enrolPhone, isKeptOffline, waitsFor } from '../house/guard-phone.ts';
import { GuardWalk, type Journey, type Walked } from '../house/guard-walk.ts';
import { atServer, countsOf, isInPhonesLog } from './entries-of-shift.ts';
import { formsElsewhere, kindsOf, type PartOfShift, screensOf } from './parts-of-shift.ts';
import { tellEfforts } from './tell-efforts.ts';
import { formsOfMore, isUnseen } from './the-other-screens.ts';

export const siteCode = 'YQHY';

export interface ShiftWalk {
  walk: GuardWalk;
  /** One after the other, from home and back; each a step. */
  go(journeys: readonly Journey[]): Promise<void>;
}

/**
 * A phone of the site is enrolled at a post, loses its network, and goes through a part of a shift; then all of it is
 * held: every kind and screen of the part was come by, nothing cost more than was promised, the phone's own log names
 * each entry, and the server takes in each once and nothing else. At last `online`, with network again, one by one.
 */
export async function shiftWithoutNetwork(
  { contractor, opened, language }: { contractor: Contractor; opened: Opened; language: Language },
  part: { name: PartOfShift; postCode: string; label: string; online: readonly Journey[] },
  shift: (walking: ShiftWalk) => Promise<void>,
): Promise<void> {
  const began = contractor.clock.now();
  const { id: siteId } = await contractor.siteByCode(siteCode);
  const { page, context, trouble } = opened;
  await page.goto('/guard/');
  await expect(page).toHaveURL(/\/guard\/enrol$/);
  await isGoodPage(page, language);
  const { label, postCode } = part;
  const phone = await enrolPhone(contractor, opened, { siteCode, postCode, label, language, roams: true });
  const walk = await GuardWalk.of(phone);
  walk.seen.add('/enrol');
  await walk.form('nobody signed in');
  await waitsFor(phone, 0);
  await isKeptOffline(page);
  trouble.expectErrors(/ERR_INTERNET_DISCONNECTED/);

  const walked: Walked[] = [];
  const go = async (journeys: readonly Journey[]) => {
    for (const journey of journeys)
      await test.step(journey.name, async () => void walked.push(await walk.go(journey)));
  };
  await shift({ walk, go });
  tellEfforts(walked, { part: part.name, language });
  await test.step('the phone shows each entry', () => isInPhonesLog(walk, 'waiting'));
  await expectAllSeen(walk, part.name);

  const arrived = async () => {
    await waitsFor(phone, 0);
    const there = await atServer(contractor, { siteId, label, from: began });
    expect(there).toEqual({ counts: countsOf(walk.recorded), keptBack: 0 });
  };
  await test.step('each arrives once, and nothing else', async () => {
    await context.setOffline(false);
    await arrived();
    await isInPhonesLog(walk, 'accepted');
  });
  expect(
    kindsOf(part.name).filter((kind) => !walk.recorded.includes(kind)),
    'kinds nobody recorded',
  ).toEqual([]);
  for (const { name, seconds, limitSeconds, tapsToForm } of walked) {
    expect.soft(seconds, name).toBeLessThanOrEqual(limitSeconds ?? Number.POSITIVE_INFINITY);
    expect.soft(tapsToForm, `taps to ${name}`).toBeLessThanOrEqual(3);
  }
  await test.step('with network each is at the server at once', async () => {
    for (const journey of part.online) {
      await walk.go(journey);
      await arrived();
    }
  });
}

async function expectAllSeen(walk: GuardWalk, part: PartOfShift): Promise<void> {
  const unseen = screensOf(part).filter(isUnseen(walk));
  if (part !== 'post') {
    expect([...unseen, ...formsElsewhere[part].filter(isUnseen(walk))], 'screens nobody came by').toEqual([]);
    return;
  }
  const elsewhere: readonly string[] = [...formsElsewhere.gate, ...formsElsewhere.patrol];
  const forms = await formsOfMore(walk);
  const missed = forms.filter((form) => !elsewhere.includes(form)).filter(isUnseen(walk));
  expect([...unseen, ...missed], 'screens nobody came by').toEqual([]);
}

/** As if the app had been closed for an hour and a half, then opened again. */
export async function wasOff({ page }: { page: Page }): Promise<void> {
  await page.evaluate(
    (silentMs) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('zhiqin-guard');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('settings', 'readwrite');
          writing.objectStore('settings').put(new Date(Date.now() - silentMs).toISOString(), 'lastAliveAt');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    90 * 60_000,
  );
  await page.reload();
}

/** The picture of the order lies in the phone's own store beside the site's drawing, all of both. */
export async function hasPhotoOfOrder(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<boolean[]>((resolve, reject) => {
          const opening = indexedDB.open('zhiqin-guard');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asked = opening.result.transaction('orderPhotos').objectStore('orderPhotos').getAll();
            asked.onerror = () => reject(asked.error);
            asked.onsuccess = () => {
              opening.result.close();
              resolve(asked.result.map((photo: { isWhole: boolean }) => photo.isWhole));
            };
          };
        }),
    );
  const areWhole = async () => {
    const pictures = await kept();
    return pictures.length > 1 && pictures.every(Boolean);
  };
  await expect.poll(areWhole, { timeout: 20_000 }).toBe(true);
}
