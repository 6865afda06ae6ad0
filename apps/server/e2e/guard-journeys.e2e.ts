import type { Page } from '@playwright/test';
import { entryKinds } from '@zhiqin/duty/rules';
import { incidentKinds } from '@zhiqin/incidents/rules';
import { dayOf } from '@zhiqin/kernel';
import { preparednessKinds } from '@zhiqin/preparedness/rules';
import { expect, test } from './house/browsing.ts';
import { isGoodPage } from './house/checks.ts';
import { crewOf, enrolPhone, type GuardPhone, isKeptOffline, waitsFor } from './house/guard-phone.ts';
import { GuardWalk, type Journey, type Walked } from './house/guard-walk.ts';
import { turnsOf } from './house/turns.ts';
import { leaderOfSite } from './journeys/crew-of-site.ts';
import { atServer, countsOf, isInPhonesLog } from './journeys/entries-of-shift.ts';
import { gateJourneys } from './journeys/gate.ts';
import { giveShortOrder, layRegisters, publishQuestions } from './journeys/lay-registers.ts';
import { beginRound, endRound, visitPoint } from './journeys/patrol.ts';
import { controlRoom, hazardLookedAt, postLifeJourneys } from './journeys/post-life.ts';
import {
  answerSilence,
  comeToPost,
  inducted,
  leavePost,
  movePhone,
  readOrder,
  resume,
  rotate,
  signRules,
  standIn,
  supervised,
  takeOver,
  trainingHeld,
} from './journeys/presence.ts';
import { tellEfforts } from './journeys/tell-efforts.ts';
import { lookAtOtherScreens, unseenScreens } from './journeys/the-other-screens.ts';

const siteCode = 'YQHY';
const label = '北门机动机';

// One phone goes along from post to post, and without network records each kind of entry there is.
for (const language of turnsOf('guard journeys')) {
  test(`a shift of every kind of entry without network, counted in taps and seconds (${language})`, async ({
    openBrowser,
    contractor,
  }) => {
    test.setTimeout(900_000);
    const began = contractor.clock.now();
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { posts, routes } = await contractor.office.sites.getSite({ siteId });
    const place = (code: string) => {
      const post = posts.find((one) => one.code === code);
      if (!post) throw new Error(`${siteCode} has no post ${code}`);
      return { id: post.id, name: language === 'en' ? (post.nameEn ?? post.name) : post.name };
    };
    const [gate, patrol, control] = [place('G2'), place('P2'), place('C1')];
    const route = routes.find((one) => one.postId === patrol.id);
    const leader = await leaderOfSite(contractor, siteId);
    const atPatrol = await crewOf(contractor, siteId, patrol.id);
    const atControl = await crewOf(contractor, siteId, control.id);
    await layRegisters(contractor, siteId, dayOf(began, 'Asia/Shanghai'));
    await giveShortOrder(contractor, siteId, gate.id);
    await publishQuestions(contractor, siteId);

    const opened = await openBrowser({ language, isPhone: true });
    const { page, context, trouble } = opened;
    await page.goto('/guard/');
    await expect(page).toHaveURL(/\/guard\/enrol$/);
    await isGoodPage(page, language);
    const phone = await enrolPhone(contractor, opened, {
      siteCode,
      postCode: 'G2',
      label,
      language,
      roams: true,
    });
    const { crew } = phone;
    const walk = await GuardWalk.of(phone);
    walk.seen.add('/enrol');
    await walk.form('nobody signed in');
    await waitsFor(phone, 0);
    await isKeptOffline(page);
    await hasPhotoOfOrder(page);
    trouble.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);

    const walked: Walked[] = [];
    const go = async (journeys: readonly Journey[]) => {
      for (const journey of journeys)
        await test.step(journey.name, async () => void walked.push(await walk.go(journey)));
    };
    await go([takeOver(crew.evening, crew.night), readOrder, signRules]);
    await walk.form('somebody signed in');
    await go(gateJourneys);
    await go([
      standIn(crew.morning),
      resume(crew.night),
      supervised(leader, crew.night),
      trainingHeld(crew.night),
      inducted,
      ...postLifeJourneys,
      rotate(atPatrol.evening, patrol.name, control.name),
      leavePost,
    ]);
    await test.step('the phone goes to the patrol', () => movePhone(walk, patrol.name));
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 31.1, longitude: 121.4, accuracy: 9 });
    await go([
      comeToPost(leader, { isEmpty: true }),
      hazardLookedAt,
      beginRound((language === 'en' ? route?.nameEn : null) ?? route?.name ?? ''),
      visitPoint('B1', { isPlaced: true }),
      visitPoint('B2'),
      visitPoint('B4', { isFireLane: true }),
      endRound,
      leavePost,
    ]);
    await test.step('the phone goes to the control room', () => movePhone(walk, control.name));
    await go([comeToPost(atControl.night, { isEmpty: false }), controlRoom]);
    await test.step('the phone was off', () => wasOff(phone));
    await go([answerSilence]);
    await test.step('the other screens', () => lookAtOtherScreens(walk));
    tellEfforts(walked, language);
    expect(await unseenScreens(walk), 'screens nobody came by').toEqual([]);
    await test.step('the phone shows each entry', () => isInPhonesLog(walk, 'waiting'));

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
    const recordable = [...entryKinds.values(), ...incidentKinds, ...preparednessKinds]
      .filter((kind) => !kind.deskOnly)
      .map((kind) => kind.kind);
    expect(
      recordable.filter((kind) => !walk.recorded.includes(kind)),
      'kinds nobody recorded',
    ).toEqual([]);
    for (const { name, seconds, limitSeconds, tapsToForm } of walked) {
      expect.soft(seconds, name).toBeLessThanOrEqual(limitSeconds ?? Number.POSITIVE_INFINITY);
      expect.soft(tapsToForm, `taps to ${name}`).toBeLessThanOrEqual(3);
    }

    await test.step('with network each is at the server at once', async () => {
      const names = new Set(['courier', 'check call', 'note']);
      for (const journey of [...gateJourneys, ...postLifeJourneys].filter((one) => names.has(one.name))) {
        await walk.go(journey);
        await arrived();
      }
    });
  });
}

/** As if the app had been closed for an hour and a half, then opened again. */
async function wasOff({ page }: GuardPhone): Promise<void> {
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

/** The picture of the order lies in the phone's own store, all of it. */
async function hasPhotoOfOrder(page: Page): Promise<void> {
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
  await expect.poll(kept, { timeout: 20_000 }).toEqual([true]);
}
