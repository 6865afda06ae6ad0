import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localFolder, useFileStore } from '@zhiqin/files';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCourse, addMaterial, addQuestion, listCourses, listQuestions, removeMaterial } from '../index.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-materials-'));
  useFileStore(localFolder(folder));
  database = await testDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const base64 = (bytes: string | number[]) => Buffer.from(bytes as string).toString('base64');
const png = base64([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const pdf = base64('%PDF-1.7\n');
const course = {
  code: 'FIRE-1',
  kind: 'fire',
  topic: 'fire',
  name: '灭火器使用',
  text: '提、拔、握、压。',
  minutes: 60,
};

describe('what a course is taught with', () => {
  it('is a picture or a PDF by its first bytes, whatever it says it is, and can be taken off again', async () => {
    const contractor = await makeContractor(database);
    const { id: courseId } = await contractor.run(addCourse, course);
    const add = (name: string, fileBase64: string) =>
      contractor.run(addMaterial, { courseId, name, fileBase64 });
    const { fileId } = await add('操作图', png);
    await add('讲义', pdf);
    await expect(add('讲义.pdf', base64('MZ this is a program'))).rejects.toMatchObject({
      code: 'file.kind',
    });
    // A voice note is a file of ours, and nothing to read.
    await expect(add('录音', base64('OggS............OpusHead'))).rejects.toMatchObject({
      code: 'file.kind',
    });
    const [kept] = await contractor.run(listCourses, {});
    expect(kept?.materials).toMatchObject([
      { name: '操作图', mediaType: 'image/png', sizeBytes: 10 },
      { name: '讲义', mediaType: 'application/pdf', sizeBytes: 9 },
    ]);
    await contractor.run(removeMaterial, { courseId, fileId });
    expect((await contractor.run(listCourses, {}))[0]?.materials.map((one) => one.name)).toEqual(['讲义']);
    await expect(contractor.run(removeMaterial, { courseId, fileId })).rejects.toMatchObject({
      code: 'not-found',
    });
    const guard = contractor.member('guard');
    await expect(
      contractor.run(addMaterial, { courseId, name: 'x', fileBase64: png }, guard),
    ).rejects.toMatchObject({ code: 'access.forbidden' });
  });
});

describe('a picture question', () => {
  const question = {
    kind: 'picture',
    topic: 'fire',
    text: '这是哪一种灭火器？',
    choices: [{ text: '干粉' }, { text: '二氧化碳' }],
    right: [0],
  };

  it('comes with its picture and with words for who cannot see it', async () => {
    const contractor = await makeContractor(database);
    await expect(contractor.run(addQuestion, question)).rejects.toMatchObject({
      fields: { pictureFileId: 'field.required' },
    });
    await expect(contractor.run(addQuestion, { ...question, pictureBase64: png })).rejects.toMatchObject({
      fields: { pictureAlt: 'field.required' },
    });
    const whole = { ...question, pictureBase64: png, pictureAlt: '红色瓶身，黑色喷管' };
    await expect(contractor.run(addQuestion, { ...whole, pictureBase64: pdf })).rejects.toMatchObject({
      code: 'file.kind',
    });
    await contractor.run(addQuestion, whole);
    const [kept] = await contractor.run(listQuestions, { topic: 'fire' });
    expect(kept).toMatchObject({ pictureAlt: '红色瓶身，黑色喷管' });
    expect(kept?.pictureFileId).not.toBeNull();
  });
});
