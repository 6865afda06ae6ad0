import { command } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { recordAtDesk } from '@zhiqin/duty';
import { entryKinds } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IncidentWorld, makeIncidentWorld } from './fixture.ts';
import {
  acknowledgeIncident,
  addEvidence,
  addIncidentAction,
  addIncidentPerson,
  archiveIncident,
  checkIncidentEffect,
  closeIncident,
  countHeads,
  finishIncidentAction,
  getIncident,
  getReleasedIncident,
  holdClip,
  listIncidents,
  listReleasedIncidents,
  noteIncident,
  openIncident,
  reclassifyIncident,
  recordLiaison,
  reportIncident,
  reviewIncident,
  writeIncident,
} from './index.ts';

let database: TestDatabase;
let world: IncidentWorld;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
// The night before the National Day holiday.
beforeEach(async () => {
  world = await makeIncidentWorld(database, '2026-09-30T23:50:00+08:00');
});

const told = {
  place: '3 号楼大堂',
  nature: '前台抽屉被撬',
  people: 1,
  features: '黑色外套',
  losses: '现金约两千元',
};

async function report(more: object = {}): Promise<string> {
  const { siteId, postId, who, run } = world;
  const brief = { siteId, postId, incidentType: 'theft', severity: 'serious', ...told, ...more };
  const { incidentId } = await run(reportIncident, brief, who.captain);
  return incidentId;
}
const events = async (incidentId: string) =>
  (await world.run(getIncident, { incidentId }, world.who.operations)).course.map(({ kind, data }) =>
    [kind, data.step ?? data.what].filter(Boolean).join(' '),
  );
const sentOut = async () =>
  (await database.queuedJobs())
    .filter(({ task, payload }) => task === 'notifications.spread' && payload.tenantId === world.tenantId)
    .map(({ payload }) => `${payload.template} ${payload.urgency}`);
const minutes = (count: number) => world.clock.advance({ minutes: count });

describe('a theft at 23:50 on the night before a holiday', () => {
  it('climbs level by level while nobody answers, each clock once and in order', async () => {
    const incidentId = await report();
    expect(await world.work()).toEqual(['incidents.open']);
    expect(await world.inbox('captain')).toEqual(['incidentTold']);
    expect(await world.inbox('operations')).toEqual([]);

    minutes(14);
    expect(await world.work()).toEqual([]);
    minutes(1);
    expect(await world.work()).toEqual(['incidents.climb-chain squad-leader']);
    expect(await world.inbox('operations')).toEqual(['incidentTold', 'incidentSilent']);
    // Whoever is silent is rung; nobody's quiet hours keep an incident from him.
    const rung = ['incidentTold urgent', 'incidentTold urgent', 'incidentSilent call', 'incidentTold voice'];
    expect(await sentOut()).toEqual(rung);
    expect(await world.run(listReleasedIncidents, {}, world.who.client_approver)).toEqual([]);
    minutes(15);
    await world.work();
    expect(await world.inbox('client_approver')).toEqual(['incidentTold']);
    minutes(15);
    await world.work();
    expect(await events(incidentId)).toEqual([
      'incident.report',
      'opened',
      'told squad-leader',
      'silent squad-leader',
      'told contractor-head',
      'silent contractor-head',
      'told client-office',
      'silent client-office',
    ]);
    // Twenty-four hours after it happened, then five days before the recorder writes over it.
    minutes(24 * 60);
    expect(await world.work()).toEqual(['incidents.remind written']);
    minutes(26 * 24 * 60);
    expect(await world.work()).toEqual(['incidents.remind clip']);
    // Each job's worker was killed twice: nobody heard of anything twice.
    expect((await events(incidentId)).slice(-2)).toEqual(['reminded written', 'reminded clip']);
    expect(await world.inbox('captain')).toEqual(['incidentTold', 'incidentDue', 'incidentDue']);
  });

  it('goes on to the next level at once when one answers, and stops its clock', async () => {
    const incidentId = await report();
    await world.work();
    minutes(3);
    await world.run(acknowledgeIncident, { incidentId }, world.who.captain);
    await world.run(acknowledgeIncident, { incidentId }, world.who.captain);
    expect(await world.work()).toEqual(['incidents.tell-next contractor-head']);
    await world.run(acknowledgeIncident, { incidentId }, world.who.operations);
    await world.work();
    await world.run(acknowledgeIncident, { incidentId }, world.who.client_approver);
    minutes(120);
    // A client may not take a clock away: his runs out and finds the answer.
    expect(await world.work()).toEqual(['incidents.climb-chain client-office']);
    expect(await events(incidentId)).not.toContain('silent client-office');
    expect((await events(incidentId)).filter((line) => line.startsWith('ack'))).toEqual([
      'acknowledged squad-leader',
      'acknowledged contractor-head',
      'acknowledged client-office',
    ]);
  });

  it('keeps its clocks by the zone of its site, also over the night the clocks change', async () => {
    await database.owner`update site set zone = 'Europe/Berlin' where tenant_id = ${world.tenantId}`;
    minutes((Date.parse('2026-10-24T21:50:00Z') - world.clock.now().getTime()) / 60_000);
    await report();
    await world.work();
    const due = await database.owner<{ key: string; dueAt: Date }[]>`
      select key, due_at as "dueAt" from deadline where tenant_id = ${world.tenantId} and task = 'incidents.remind'`;
    expect(Object.fromEntries(due.map(({ key, dueAt }) => [key.split(':')[1], dueAt]))).toEqual({
      written: new Date('2026-10-25T21:50:00Z'),
      clip: new Date('2026-11-18T08:00:00Z'),
    });
  });

  it('has a number of its own, without a gap', async () => {
    await report();
    await report({ incidentType: 'disturbance', severity: 'minor' });
    await world.work();
    const rows = await world.run(listIncidents, { siteId: world.siteId }, world.who.operations);
    expect(rows.map((row) => row.fileNo).sort()).toEqual(['2026-001', '2026-002']);
  });
});

describe('a fire with the manager silent', () => {
  it('tells all three levels at once and hears who does not answer', async () => {
    const incidentId = await report({ incidentType: 'fire', severity: 'major' });
    await world.work();
    for (const who of ['captain', 'operations', 'client_approver'] as const)
      expect(await world.inbox(who), who).toEqual(['incidentTold']);
    expect(new Set(await sentOut())).toEqual(new Set(['incidentTold call']));
    await world.run(acknowledgeIncident, { incidentId }, world.who.captain);
    await world.run(acknowledgeIncident, { incidentId }, world.who.client_approver);
    minutes(5);
    expect(await world.work()).toContain('incidents.climb-chain contractor-head');
    expect((await events(incidentId)).filter((line) => line.startsWith('silent'))).toEqual([
      'silent contractor-head',
    ]);
  });

  it('opens by itself when a fire is found at the panel and the post sends no brief (S5-15, S5-16)', async () => {
    const { captain, operations } = world.who;
    const verify = entryKinds.get('panel.verify');
    if (!verify) throw new Error('the panel has no such entry');
    const found = () =>
      world.run(
        command({
          action: 'incident.handle',
          input: noInput,
          run: (ctx) =>
            recordAtDesk(
              ctx,
              world.siteId,
              verify,
              {
                ...{ alarm: uuidv7(), found: 'fire', cause: null, linkageAuto: true },
                ...{ called119: true, evacuated: true, reset: false },
              },
              { post: world.postId, shift: null, person: null, cites: null },
            ),
        }),
        {},
        captain,
      );
    await found();
    expect(await world.work()).toEqual([]);
    minutes(3);
    expect(await world.work()).toEqual(['incidents.open-from-alarm', 'incidents.open']);
    const rows = await world.run(listIncidents, {}, operations);
    expect(rows).toMatchObject([{ incidentType: 'fire' }]);
    const { calls } = await world.run(getIncident, { incidentId: rows[0]?.id }, operations);
    expect(calls).toMatchObject([{ service: '119', calledAt: expect.any(Date) }]);
    // The same fire is reported by nobody twice.
    await found();
    minutes(3);
    expect(await world.work()).toContain('incidents.open-from-alarm');
    expect(await world.run(listIncidents, {}, operations)).toHaveLength(1);
  });

  it('shows which services are needed and what is known of each call', async () => {
    const incidentId = await report({ incidentType: 'arson' });
    const say = (call: object) => world.run(noteIncident, { incidentId, call }, world.who.captain);
    await say({ service: '119', calledAt: '2026-09-30T15:52:00.000Z' });
    await say({ service: '119', arrivedAt: '2026-09-30T16:01:00.000Z', caseNo: '119-77' });
    const { calls } = await world.run(getIncident, { incidentId }, world.who.operations);
    expect(calls).toEqual([
      {
        service: '119',
        isNeeded: true,
        calledAt: new Date('2026-09-30T15:52:00Z'),
        arrivedAt: new Date('2026-09-30T16:01:00Z'),
        caseNo: '119-77',
      },
      { service: '110', isNeeded: true, calledAt: null, arrivedAt: null, caseNo: null },
    ]);
  });
});

describe('the file', () => {
  const review = { cause: '门锁老化', lesson: '全员学习', lessonOn: '2026-10-02', prevention: '换锁' };

  it('closes only with report, review, measures and clip, and then never changes', async () => {
    const incidentId = await report({ incidentType: 'work-accident', severity: 'minor' });
    await world.work();
    const { captain, operations } = world.who;
    const close = () => world.run(closeIncident, { incidentId }, operations);
    const gaps = async () => (await world.run(getIncident, { incidentId }, operations)).gaps;
    await expect(close()).rejects.toMatchObject({ code: 'incident.not-closable' });
    expect(await gaps()).toEqual(['written', 'review', 'clip']);
    await world.run(
      writeIncident,
      { incidentId, course: '巡逻时发现', handling: '已报警', opinion: '' },
      captain,
    );
    // Somebody was hurt at work: who is answerable has to be dealt with as well.
    await expect(world.run(reviewIncident, { incidentId, ...review }, captain)).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { responsibility: 'field.required' },
    });
    await world.run(reviewIncident, { incidentId, ...review, responsibility: '已约谈' }, captain);
    const { actionId } = await world.run(
      addIncidentAction,
      { incidentId, text: '换锁', owner: '工程部', dueOn: '2026-10-08' },
      captain,
    );
    await world.run(
      holdClip,
      { incidentId, hasCamera: true, cameraNo: 'C3', sha256: 'a'.repeat(64) },
      captain,
    );
    await expect(close()).rejects.toMatchObject({ params: { gaps: 'actions' } });
    const done = await world.run(finishIncidentAction, { actionId, note: '已换' }, captain);
    expect(done.checkDueOn).toBe('2026-10-30');
    expect(await gaps()).toEqual([]);
    await expect(world.run(closeIncident, { incidentId }, captain)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    await close();
    for (const [use, input] of [
      [writeIncident, { incidentId, course: '改', handling: '改' }],
      [reviewIncident, { incidentId, ...review, responsibility: '改' }],
      [reclassifyIncident, { incidentId, incidentType: 'other', severity: 'minor', reason: '改一改' }],
      [holdClip, { incidentId, hasCamera: false }],
      [addIncidentAction, { incidentId, text: '改', owner: '改', dueOn: '2026-12-01' }],
      [noteIncident, { incidentId, text: '改' }],
      [closeIncident, { incidentId }],
    ] as const)
      await expect(world.run(use as typeof noteIncident, input, operations)).rejects.toMatchObject({
        code: 'incident.closed',
      });
    // The job that opens it, run again, changes nothing and fails nothing.
    const { file } = await world.run(getIncident, { incidentId }, operations);
    expect(await world.run(openIncident, { incidentId })).toEqual({ fileNo: file.fileNo });
    // Thirty days on somebody is asked whether it helped.
    minutes(31 * 24 * 60);
    expect(await world.work()).toContain('incidents.remind check');
    await world.run(checkIncidentEffect, { actionId, effect: 'effective', note: '再没发生' }, operations);
    expect((await events(incidentId)).at(-1)).toBe('effect-checked');
  });

  it('keeps both of what was said first and what it was changed to', async () => {
    const incidentId = await report();
    await world.run(
      reclassifyIncident,
      { incidentId, incidentType: 'robbery', severity: 'major', reason: '看录像后' },
      world.who.captain,
    );
    const { course, file } = await world.run(getIncident, { incidentId }, world.who.operations);
    expect(file).toMatchObject({ incidentType: 'robbery', severity: 'major' });
    expect(course.at(0)?.body).toMatchObject({
      incidentType: 'theft',
      place: '3 号楼大堂',
      losses: '现金约两千元',
    });
    expect(course.at(-1)).toMatchObject({ kind: 'reclassified', data: { reason: '看录像后' } });
  });

  it('is another site’s to nobody, and a client’s only after it was told, without a word of anybody', async () => {
    const incidentId = await report();
    await world.work();
    const elsewhere = world.actor('captain', { sites: ['01a206c9-4124-752e-b932-eda8ce3cf701'] });
    await expect(world.run(getIncident, { incidentId }, elsewhere)).rejects.toMatchObject({
      code: 'not-found',
    });
    const asClient = () => world.run(getReleasedIncident, { incidentId }, world.who.client_approver);
    await expect(asClient()).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      world.run(acknowledgeIncident, { incidentId }, world.who.client_approver),
    ).rejects.toMatchObject({ code: 'not-found' });
    minutes(40);
    await world.work();
    minutes(40);
    await world.work();
    expect(JSON.stringify(await asClient())).not.toMatch(/抽屉|外套|现金/);
  });

  it('keeps who had part in it sealed, counts heads, and lists evidence with digests (S9E-2.5a, S9E-2.3, S5-16)', async () => {
    const incidentId = await report({ incidentType: 'fire' });
    await world.work();
    const { captain, operations } = world.who;
    const person = { incidentId, part: 'injured', name: '张伟', contact: '13812345678' };
    await world.run(addIncidentPerson, person, captain);
    await expect(
      world.run(addIncidentPerson, { incidentId, part: 'witness', name: ' ' }, captain),
    ).rejects.toMatchObject({ fields: { name: 'field.required' } });
    await world.run(noteIncident, { incidentId, text: '人员已疏散' }, captain);
    await world.run(noteIncident, { incidentId, call: { service: '119' } }, captain);
    await world.run(countHeads, { incidentId, headcount: 41, missingHeads: 1 }, captain);
    const told = {
      incidentId,
      liaisonKind: 'report',
      policeUnit: '望江派出所',
      receiptNo: '杭公接2026-1187号',
    };
    await world.run(recordLiaison, told, captain);
    minutes(1);
    await world.run(countHeads, { incidentId, headcount: 42, missingHeads: 0 }, captain);
    await world.run(
      holdClip,
      { incidentId, hasCamera: true, cameraNo: 'C3', sha256: 'a'.repeat(64) },
      captain,
    );
    await world.run(addEvidence, { incidentId, what: '撬棍', storedAt: '派出所' }, captain);
    const found = await world.run(getIncident, { incidentId }, operations);
    expect(found.persons).toMatchObject([{ part: 'injured', name: '张＊', contact: '138＊＊＊＊＊678' }]);
    expect(found.headcount).toMatchObject({ counted: 42, missing: 0 });
    expect(found.course.map((line) => line.kind)).toEqual(
      expect.arrayContaining([
        'police.liaison',
        'incident.person',
        'incident.scene',
        'incident.call',
        'incident.progress',
      ]),
    );
    expect(found.evidence).toMatchObject([
      { kind: 'clip', what: 'C3', sha256: 'a'.repeat(64) },
      { kind: 'other', what: '撬棍', storedAt: '派出所' },
    ]);
    const kept = JSON.stringify(
      await database.owner`select content from duty_entry where tenant_id = ${world.tenantId}`,
    );
    expect(kept).not.toMatch(/张伟|13812345678/);
  });

  it('holds erasure from its opening to its archive (S9E-2.5a)', async () => {
    const incidentId = await report();
    await world.work();
    await world.work();
    const holds = () =>
      database.owner`select from_day, until_day, lifted_at from erasure_hold where tenant_id = ${world.tenantId}`;
    expect(await holds()).toMatchObject([
      { from_day: '2026-09-29', until_day: '2026-10-01', lifted_at: null },
    ]);
    const { captain, operations } = world.who;
    const archive = () => world.run(archiveIncident, { incidentId }, operations);
    await expect(archive()).rejects.toMatchObject({ code: 'incident.not-archivable' });
    await world.run(writeIncident, { incidentId, course: '巡逻时发现', handling: '已报警' }, captain);
    await world.run(reviewIncident, { incidentId, ...review }, captain);
    await world.run(holdClip, { incidentId, hasCamera: false }, captain);
    const measure = { incidentId, text: '换锁', owner: '工程部', dueOn: '2026-10-08' };
    const { actionId } = await world.run(addIncidentAction, measure, captain);
    await world.run(finishIncidentAction, { actionId, note: '已换' }, captain);
    await world.run(closeIncident, { incidentId }, operations);
    await expect(archive()).rejects.toMatchObject({ code: 'incident.not-archivable' });
    await world.run(checkIncidentEffect, { actionId, effect: 'effective', note: '再没发生' }, captain);
    expect(await archive()).toEqual({ keepUntil: '2029-09-30' });
    expect(await holds()).toMatchObject([{ lifted_at: expect.any(Date) }]);
    await expect(archive()).rejects.toMatchObject({ code: 'incident.not-archivable' });
  });
});
