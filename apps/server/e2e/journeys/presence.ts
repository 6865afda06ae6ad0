import { expect } from '@playwright/test';
import type { Person } from '../house/guard-phone.ts';
import type { GuardWalk, Journey } from '../house/guard-walk.ts';
import { shortOrder, shortOrderPhoto } from './lay-registers.ts';

/** Nothing to report, nothing missing: the relief gives his number and both sign. */
export const takeOver = (outgoing: Person, incoming: Person): Journey => ({
  name: 'unchanged take-over',
  limitSeconds: 60,
  async walk(w) {
    const { say } = w;
    await w.link(say('home.takeOver'));
    await w.form();
    await w.write(say('staffNo'), incoming.staffNo);
    await w.button(`${incoming.name} · ${say('next')}`);
    await w.form('', w.page.getByRole('heading', { level: 1, name: say('handover.title') }));
    for (const question of ['handover.work', 'handover.suspicious'])
      await w.choose(say(question), say('none'));
    await w.button(say('handover.toSign'));
    for (const who of [outgoing, incoming]) {
      const itsPin = say('pin.of', { name: who.name });
      await w.form('signs', w.page.getByLabel(itsPin, { exact: true }));
      await w.sign(itsPin);
    }
    await w.saved('handover');
  },
});

export const readOrder: Journey = {
  name: 'short order read',
  async walk(w) {
    await w.link(w.say('home.orders', { count: 1 }));
    await expect(w.page.getByText(shortOrder)).toBeVisible();
    const photo = w.page.getByRole('img', { name: shortOrderPhoto.alt });
    await expect(photo).toBeVisible();
    // The walk has no network: the phone keeps the picture, the app started anew too.
    await w.page.reload();
    await expect(photo).toBeVisible();
    expect(await photo.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(1);
    await w.form();
    await w.button(w.say('orders.read'));
    await w.saved('orders.read');
  },
};

/** Whatever the contractor's rules ask of him, version by version, until nothing is owed. */
export const signRules: Journey = {
  name: 'rules signed',
  async walk(w) {
    const { say, page } = w;
    const sign = page.getByRole('button', { name: say('rules.sign') });
    await w.follow(page.locator('a[href$="/rules"]'));
    for (;;) {
      await expect(sign).toBeVisible();
      await w.form('to sign');
      await w.answerOpenQuestions();
      await w.hand.tap(sign);
      await w.saved('rules.acknowledge');
      await w.form('signed', page.getByRole('heading', { name: say('rules.signed') }));
      const more = w.main.getByRole('button');
      if ((await more.count()) === 0) return;
      await w.hand.tap(more);
    }
  },
};

/** Somebody of another post stands in, and goes again. */
export const standIn = (who: Person): Journey => ({
  name: 'relieved for a meal',
  async walk(w) {
    await w.link(w.say('home.relief'));
    await w.form();
    await w.choose(w.field('relieveReason'), w.code('relieveReason', 'meal'));
    await w.write(w.say('staffNo'), who.staffNo);
    await w.button(`${who.name} · ${w.say('next')}`);
    const itsPin = w.say('pin.of', { name: who.name });
    await w.form('stand-in signs', w.page.getByLabel(itsPin, { exact: true }));
    await w.sign(itsPin);
    await w.saved('post.relieve');
  },
});

export const resume = (who: Person): Journey => ({
  name: 'back from the meal',
  async walk(w) {
    await w.link(w.say('home.relief'));
    await w.form();
    await w.sign(w.say('pin.of', { name: who.name }));
    await w.saved('post.resume');
  },
});

export const rotate = (who: Person, from: string, to: string): Journey => ({
  name: 'posts rotated',
  async walk(w) {
    await w.viaDuties('post.rotate');
    await w.form();
    await w.hand.pick(w.page.getByLabel(`${who.name} · ${from}`), to);
    await w.button(w.say('duties.save'));
    await w.saved('post.rotate');
  },
});

export const supervised = (leader: Person, guard: Person): Journey => ({
  name: 'supervision round',
  async walk(w) {
    await w.viaDuties('supervision');
    await w.form();
    await w.answerOpenQuestions();
    await w.write(w.say('duties.supervision.staffNo'), leader.staffNo);
    await w.button(w.say('next'));
    for (const who of [leader, guard]) {
      const itsPin = w.say('pin.of', { name: who.name });
      await w.form(
        `${who === guard ? 'guard' : 'superior'} signs`,
        w.page.getByLabel(itsPin, { exact: true }),
      );
      await w.sign(itsPin);
    }
    await w.saved('supervision');
  },
});

export const leavePost: Journey = {
  name: 'leaves without relief',
  async walk(w) {
    await w.link(w.say('home.signOff'));
    await w.form();
    await w.choose(w.say('signOff.reason'), w.say('signOff.reasons.sent-elsewhere'));
    await w.button(w.say('signOff.go'));
    await w.saved('presence.sign-off');
  },
};

/** The phone goes along to another post of the site. */
export async function movePhone(w: GuardWalk, post: string): Promise<void> {
  await w.link(w.say('home.me'));
  await w.form();
  await w.link(w.say('post.change'));
  await w.form();
  await w.button(post);
  await expect(w.page.getByRole('heading', { level: 1, name: post })).toBeVisible();
}

/** @param isEmpty nobody stands on the post; otherwise whoever does so has gone without handing over. */
export const comeToPost = (who: Person, { isEmpty }: { isEmpty: boolean }): Journey => ({
  name: isEmpty ? 'comes to an empty post' : 'comes to a post nobody hands over',
  async walk(w) {
    await w.link(w.say(isEmpty ? 'home.signOn' : 'home.previousGone'));
    await w.form();
    await w.write(w.say('staffNo'), who.staffNo);
    await w.button(w.say('next'));
    await w.form('PIN', w.page.getByText(w.say('signOn.hello', { name: who.name })));
    await w.sign(w.say('pin.label'));
    await w.saved('presence.sign-on');
  },
});

/** The phone was off for more than an hour: it asks once it is on again. */
export const answerSilence: Journey = {
  name: 'phone was off',
  async walk(w) {
    await w.form('asks about a silence', w.page.getByRole('heading', { name: w.say('away.title') }));
    await w.button(w.say('away.working'));
    await w.saved('device.away');
  },
};

/** A lesson at the post (培训签到): whoever teaches is named, everybody signs by PIN on this phone. */
export const trainingHeld = (attendee: Person): Journey => ({
  name: 'training held',
  async walk(w) {
    const { say } = w;
    await w.viaDuties('training.held');
    await w.form();
    await w.hand.tap(w.main.getByRole('button').first());
    await w.form('who teaches', w.page.getByLabel(w.field('minutes'), { exact: true }));
    await w.write(w.field('trainerName'), '王教官');
    await w.button(say('next'));
    const number = say('duties.training.staffNo');
    await w.form('who came', w.page.getByLabel(number, { exact: true }));
    await w.write(number, attendee.staffNo);
    await w.sign(say('pin.of', { name: attendee.name }));
    await w.button(say('duties.save'));
    await w.saved('training.held');
  },
});

/** First time at a site (P13): what he knows by now is ticked. */
export const inducted: Journey = {
  name: 'induction signed',
  async walk(w) {
    await w.viaDuties('induction.signed');
    await w.form();
    await w.tick(w.field('layout'));
    await w.button(w.say('duties.save'));
    await w.saved('induction.signed');
  },
};
