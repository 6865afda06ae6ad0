import type { GuardWalk, Journey } from '../house/guard-walk.ts';
import { fireGear } from './lay-registers.ts';

/** Forms that ask and record: every question answered, nothing written. */
const simple: readonly [kind: string, name: string][] = [
  ['cctv.finding', 'finding on a camera'],
  ['footage.access', 'footage shown'],
  ['resident.help', 'resident helped'],
  ['alarm.response', 'alarm answered'],
  ['mediation', 'dispute'],
  ['conduct.seen', 'conduct against the rules'],
  ['event.duty', 'event'],
  ['police.visit', 'police visit'],
  ['police.liaison', 'police liaison'],
  ['hot-work.seen', 'hot work seen'],
];

async function opened(w: GuardWalk, kind: string): Promise<void> {
  await w.viaDuties(kind);
  await w.form();
}

/** The first of what is open at the site: due first. */
async function openHazard(w: GuardWalk): Promise<void> {
  await w.link(w.say('home.duties'));
  await w.link(w.say('duties.hazards.title'));
  await w.form();
  await w.hand.tap(w.main.getByRole('button').first());
  await w.form('one hazard', w.page.getByLabel(w.say('duties.hazards.text')));
}

const save = (w: GuardWalk) => w.button(w.say('duties.save'));

/** What happens at a post between its handovers. */
export const postLifeJourneys: readonly Journey[] = [
  {
    name: 'muster',
    async walk(w) {
      await opened(w, 'muster');
      await save(w);
      await w.saved('muster');
    },
  },
  {
    name: 'check call',
    async walk(w) {
      await opened(w, 'check-call');
      await w.button(w.code('callState', 'well'));
      await w.saved('check-call');
    },
  },
  ...simple.map(
    ([kind, name]): Journey => ({
      name,
      async walk(w) {
        await opened(w, kind);
        await w.answerOpenQuestions();
        await save(w);
        await w.saved(kind);
      },
    }),
  ),
  {
    name: 'fire alarm on the panel',
    async walk(w) {
      await opened(w, 'panel.alarm');
      await w.choose(w.field('signal'), w.code('signal', 'smoke'));
      await w.write(w.field('point'), '3-2-115');
      await save(w);
      await w.saved('panel.alarm');
    },
  },
  {
    name: 'alarm verified',
    async walk(w) {
      // It stands among what is due, one tap from home.
      await w.follow(w.page.locator('a[href$="/duties/panel"]').first());
      await w.form();
      await w.choose(w.field('found'), w.code('found', 'false'));
      await w.button(w.say('duties.phrases.panel.cause.smoke'));
      await save(w);
      await w.saved('panel.verify');
    },
  },
  {
    name: 'fire gear checked',
    async walk(w) {
      await opened(w, 'fire-gear.check');
      await w.hand.tap(w.main.getByRole('button', { name: fireGear.assetNo }));
      await w.form('a piece', w.page.getByLabel(w.field('tagSigned')));
      await save(w);
      await w.saved('fire-gear.check');
    },
  },
  {
    name: 'incident, first brief',
    limitSeconds: 60,
    async walk(w) {
      await opened(w, 'incident.report');
      await w.choose(w.field('incidentType'), w.code('incidentType', 'theft'));
      await w.form('what is asked', w.page.getByLabel(w.field('place'), { exact: true }));
      await w.write(w.field('place'), '2 号楼大堂');
      await w.button(w.say('duties.phrases.incident.nature.theft'));
      await w.write(w.field('people'), '1');
      await w.button(w.say('duties.phrases.incident.features.ran'));
      await w.tick(w.say('duties.incident.unknown', { element: w.field('losses') }));
      await w.button(w.say('duties.incident.save'));
      await w.saved('incident.report');
    },
  },
  ...(['call', 'scene', 'statement', 'progress'] as const).map(
    (kind): Journey => ({
      name: `incident, ${kind}`,
      async walk(w) {
        await opened(w, `incident.${kind}`);
        // Among those in hand, the one reported last.
        await w.page.getByLabel(w.field('incident')).selectOption({ index: 1 });
        await w.answerOpenQuestions();
        await save(w);
        await w.saved(`incident.${kind}`);
      },
    }),
  ),
  {
    name: 'drill, begun, a step, ended',
    async walk(w) {
      await opened(w, 'drill.started');
      await w.choose(w.say('drills.other'), w.code('scenario', 'fire'));
      await w.button(w.say('drills.start'));
      await w.saved('drill.started');
      await w.form('running', w.page.getByRole('heading', { level: 1, name: w.code('scenario', 'fire') }));
      await w.main.getByRole('button').first().click();
      await w.saved('drill.step');
      await w.write(w.field('participants'), '4');
      await w.button(w.say('drills.end'));
      await w.saved('drill.ended');
    },
  },
  {
    name: 'number confirmed',
    async walk(w) {
      await w.link(w.say('home.learn'));
      await w.link(w.say('contacts.title'));
      await w.form('confirming', w.main.getByRole('button').first());
      await w.main.getByRole('button').first().click();
      await w.button(w.code('contactOutcome', 'read-over'));
      await w.saved('contact.verified');
      await w.home();
    },
  },
  {
    name: 'fire station check',
    async walk(w) {
      await opened(w, 'station.checked');
      await save(w);
      await w.saved('station.checked');
    },
  },
  {
    name: 'note',
    async walk(w) {
      await w.link(w.say('home.log'));
      await w.form();
      await w.button(w.say('log.phrases.routine.normal'));
      await w.button(w.say('log.save'));
      await w.saved('log.note');
    },
  },
  {
    name: 'fire inspection',
    async walk(w) {
      await opened(w, 'fire.inspection');
      await save(w);
      await w.saved('fire.inspection');
    },
  },
  {
    name: 'correction',
    async walk(w) {
      await opened(w, 'correction');
      await w.hand.tap(w.main.getByRole('button').first());
      await w.form('what is corrected', w.page.getByLabel(w.say('duties.correction.text')));
      await w.write(w.say('duties.correction.text'), '22:10');
      await save(w);
      await w.saved('correction');
    },
  },
  {
    name: 'paper sheet',
    async walk(w) {
      await opened(w, 'paper-sheet');
      await w.button(w.say('duties.justNow'));
      await w.write(w.say('duties.paper.text'), '一切正常');
      await save(w);
      await w.saved('paper-sheet');
    },
  },
  {
    name: 'panic',
    async walk(w) {
      const call = w.main.getByRole('button').filter({
        hasText: new RegExp(`${w.say('home.panic')}|${w.say('home.panicHolding')}`),
      });
      await w.hand.hold(call, 1.5, () => w.saved('panic'));
    },
  },
  {
    name: 'panic is over',
    async walk(w) {
      await w.follow(w.page.locator('a[href$="/duties/panic"]').first());
      await w.form();
      await w.choose(w.field('panicOutcome'), w.code('panicOutcome', 'mistake'));
      await save(w);
      await w.saved('panic-over');
    },
  },
];

/** Seen, taken in hand, put right. */
export const hazardJourneys: readonly Journey[] = [
  {
    name: 'hazard',
    async walk(w) {
      await w.link(w.say('home.hazard'));
      await w.form();
      await w.button(w.say('hazard.phrases.blocked'));
      await w.choose(w.say('hazard.level'), w.say('hazard.levels.high'));
      await w.button(w.say('hazard.save'));
      await w.saved('hazard.report');
    },
  },
  {
    name: 'hazard under way',
    async walk(w) {
      await openHazard(w);
      await w.button(w.say('duties.hazards.progress'));
      await w.saved('hazard.progress');
    },
  },
  {
    name: 'hazard put right',
    async walk(w) {
      await openHazard(w);
      await w.button(w.say('duties.hazards.done'));
      await w.saved('hazard.done');
    },
  },
];

export const controlRoom: Journey = {
  name: 'control-room row',
  async walk(w) {
    await opened(w, 'control-room.row');
    await save(w);
    await w.saved('control-room.row');
  },
};

/** By somebody else than who put it right. */
export const hazardLookedAt: Journey = {
  name: 'hazard looked at',
  async walk(w) {
    await openHazard(w);
    await w.button(w.say('duties.hazards.good'));
    await w.saved('hazard.verified');
  },
};
