import { expect } from '@playwright/test';
import type { Journey } from '../house/guard-walk.ts';

export const beginRound = (route: string): Journey => ({
  name: 'round begins',
  async walk(w) {
    await w.link(w.say('home.patrol'));
    await w.form('routes', w.page.getByRole('heading', { level: 1, name: w.say('patrol.title') }));
    await w.button(w.say('patrol.start', { route }));
    await w.saved('patrol.start');
    await w.form('a round being walked', w.page.getByRole('button', { name: w.say('patrol.end') }));
  },
});

/** The label cannot be scanned: its number is typed, the dearest of the three ways. All is in order. */
export const visitPoint = (label: string, { isFireLane = false, isPlaced = false } = {}): Journey => ({
  name: `patrol point ${label}${isFireLane ? ', a fire lane' : ''}${isPlaced ? ', placed by a leader' : ''}`,
  ...(isPlaced ? {} : { limitSeconds: 5 }),
  async walk(w) {
    await w.link(w.say('home.patrol'));
    await w.form();
    await w.write(w.say('patrol.type'), label);
    await w.button(w.say('patrol.typeGo'));
    const save = w.page.getByRole('button', { name: w.say('patrol.savePoint') });
    await expect(save).toBeVisible();
    if (isPlaced) {
      await w.form('a point');
      const here = new RegExp(`^${w.say('patrol.placeHere', { metres: '\\d+' }).replace(/[()（）]/g, '.')}$`);
      await w.hand.tap(w.page.getByRole('button', { name: here }));
      await w.saved('checkpoint.placed');
    }
    if (isFireLane) await w.choose(w.say('patrol.lane'), w.say('patrol.clear'));
    await w.hand.tap(save);
    await w.saved('patrol.scan');
  },
});

export const endRound: Journey = {
  name: 'round ends',
  async walk(w) {
    await w.link(w.say('home.patrol'));
    await w.button(w.say('patrol.end'));
    await w.form('the end of a round', w.page.getByRole('button', { name: w.say('patrol.endGo') }));
    await w.answerOpenQuestions();
    await w.button(w.say('patrol.endGo'));
    await w.saved('patrol.end');
  },
};
