import { addPost, createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addCourse,
  guardEligibility,
  planSession,
  recordAttendance,
  registerGuard,
  updateGuard,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('the same 72 points pass before a post in an office and refuse one in a factory (P04)', async () => {
  const contractor = await makeContractor(database, '2026-11-01T09:00:00+08:00');
  const open = async (code: string, siteType: string) => {
    const { id: siteId } = await contractor.run(createSite, {
      code,
      name: code,
      siteType,
      zone: 'Asia/Shanghai',
    });
    await contractor.run(addPost, {
      siteId,
      code: 'G1',
      name: '东门岗',
      kind: 'gate',
      heads: 1,
      shiftPattern: [{ code: 'D', startTime: '07:00', endTime: '19:00' }],
    });
    return siteId;
  };
  const office = await open('A', 'office');
  const factory = await open('B', 'industrial');
  const { id: guardId } = await contractor.run(registerGuard, {
    siteIds: [office, factory],
    staffNo: 'G001',
    name: '张伟',
    rank: 'guard',
    joinedOn: '2026-09-01',
  });
  const { id: courseId } = await contractor.run(addCourse, {
    code: 'C1',
    kind: 'pre-post',
    topic: 'rules',
    name: '制度',
    text: '制度与岗位职责。',
    minutes: 60,
  });
  const { id: sessionId } = await contractor.run(planSession, {
    siteId: office,
    courseId,
    day: '2026-10-20',
    time: '09:00',
    place: '会议室',
    trainer: '李教官',
  });
  await contractor.run(recordAttendance, {
    sessionId,
    people: [{ guardId, result: 'passed', score: 72 }],
  });
  const { posts } = await contractor.run(guardEligibility, { guardId });
  const failedAt = posts
    .filter((post) => post.reasons.some((reason) => reason.code === 'exam-failed' && reason.refuses))
    .map((post) => post.siteId);
  expect(failedAt).toEqual([factory]);
  // Moved to the factory alone, what he was examined in goes with him: whoever sees that site only judges the same.
  await contractor.run(updateGuard, { guardId, siteIds: [factory] });
  const captain = contractor.member('captain', { sites: [factory] });
  const reasonsThere = async () =>
    (await contractor.run(guardEligibility, { guardId }, captain)).posts.flatMap((post) =>
      post.reasons.filter((reason) => reason.code === 'exam-failed').map((reason) => reason.code),
    );
  expect(await reasonsThere()).toEqual(['exam-failed']);
  await contractor.run(updateGuard, { guardId, siteIds: [office] });
  await contractor.run(recordAttendance, { sessionId, people: [{ guardId, result: 'passed', score: 91 }] });
  await contractor.run(updateGuard, { guardId, siteIds: [factory] });
  expect(await reasonsThere()).toEqual([]);
});
