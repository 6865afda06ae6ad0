import { uuidv7 } from '@zhiqin/kernel';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acknowledgementsFor,
  addArticle,
  answerComment,
  answerRelease,
  closeConsultation,
  compareVersions,
  draftNextVersion,
  getLife,
  getRegulation,
  getRelease,
  listReleases,
  moveArticle,
  openConsultation,
  publishRegulation,
  recordComment,
  recordMadeKnown,
  removeArticle,
  reviseArticle,
  sendToClient,
  unbindArticle,
  writeQuestions,
} from '../index.ts';
import { articleNo, publish, testRegulation } from '../test-regulation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const reader = <T>(contractor: Contractor, read: (ctx: never) => Promise<T>): Promise<T> =>
  database.db.read(
    { tenantId: contractor.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
    (tx) => read({ tx, tenantId: contractor.tenantId } as never),
  );

const clientOf = (contractor: Contractor, clientId: string, role: 'client_approver' | 'client_viewer') =>
  contractor.member(role, { sites: [], clientIds: [clientId], displayName: '高经理' });

describe('from draft to superseded', () => {
  it('goes through consultation, client and publication, each step a row with who and when', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { versionId, clientId } = await testRegulation(contractor);
    const office = contractor.member('operations', { displayName: '林经理' });
    const state = async () => (await run(getLife, { versionId })).state;
    expect(await state()).toBe('draft');
    await run(
      openConsultation,
      { versionId, fromDay: '2026-10-20', untilDay: '2026-10-27', audience: '全体保安员', note: '班前会' },
      office,
    );
    expect(await state()).toBe('in-consultation');
    const { id: commentId } = await run(
      recordComment,
      {
        versionId,
        articleId: await articleNo(contractor, versionId, '1'),
        speaker: '张伟',
        saidOn: '2026-10-21',
        text: '四次偏多',
      },
      office,
    );
    await run(answerComment, { commentId, outcome: 'partly', text: '白班三次，夜班四次' }, office);
    await run(closeConsultation, { versionId, note: '班前会讨论两次，采纳一条' }, office);
    expect(await state()).toBe('consulted');
    const { releaseId } = await run(sendToClient, { versionId }, office);
    expect(await state()).toBe('with-client');

    const approver = clientOf(contractor, clientId, 'client_approver');
    await expect(run(answerRelease, { releaseId, answer: 'change-wanted' }, approver)).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { remark: 'field.required' },
    });
    await run(answerRelease, { releaseId, answer: 'change-wanted', remark: '第三条加上快递' }, approver);
    expect(await state()).toBe('change-wanted');
    await run(answerRelease, { releaseId, answer: 'approved' }, approver);
    expect(await state()).toBe('approved');

    await run(publishRegulation, { versionId, effectiveOn: '2026-11-15' }, office);
    expect(await state()).toBe('scheduled');
    await run(
      recordMadeKnown,
      { versionId, fromDay: '2026-11-10', audience: '全体保安员', note: '张贴并宣讲' },
      office,
    );
    contractor.clock.advance({ days: 20 });
    const life = await run(getLife, { versionId });
    expect(life).toMatchObject({
      state: 'in-force',
      missing: [],
      publication: { skipped: [], skipReason: null },
    });
    expect(life.steps.map((one) => [one.step, one.takerName])).toEqual(
      ['consultation-opened', 'consultation-closed', 'sent-to-client', 'made-known'].map((step) => [
        step,
        '林经理',
      ]),
    );
    expect(life.answers.map((one) => [one.answer, one.answererName])).toEqual([
      ['approved', '高经理'],
      ['change-wanted', '高经理'],
    ]);
    expect(life.comments).toMatchObject([
      {
        speaker: '张伟',
        articleLabel: expect.stringContaining('第一条'),
        answers: [{ outcome: 'partly', answererName: '林经理' }],
      },
    ]);

    const next = await run(draftNextVersion, { versionId });
    await publish(contractor, next.versionId, '2026-11-18');
    expect(await state()).toBe('superseded');
  });

  it('publishes without a step only for a reason, and shows it', async () => {
    const contractor = await makeContractor(database);
    const { versionId } = await testRegulation(contractor);
    await expect(
      contractor.run(publishRegulation, { versionId, effectiveOn: '2026-10-01' }),
    ).rejects.toMatchObject({
      code: 'regulation.steps-missing',
      fields: { skipReason: 'field.required' },
    });
    await publish(contractor, versionId, '2026-10-01');
    expect((await contractor.run(getLife, { versionId })).publication).toMatchObject({
      skipped: ['consultation', 'client-approval'],
      skipReason: '沿用纸面制度',
    });
  });

  it('shows the client his own sites alone, and lets his approver alone answer', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const mine = await testRegulation(contractor, 'A');
    const other = await testRegulation(contractor, 'B');
    const { releaseId } = await run(sendToClient, { versionId: mine.versionId });
    const approver = clientOf(contractor, mine.clientId, 'client_approver');
    const stranger = clientOf(contractor, other.clientId, 'client_approver');
    const release = await run(getRelease, { releaseId }, approver);
    expect(release.content.articles.map((one) => [one.reference, one.controls])).toEqual([
      [null, []],
      ['1', [{ code: 'T01', parameters: { minimumPerShift: 4 } }]],
      ['2', []],
      [null, []],
      [null, []],
      [null, []],
      ['3', []],
    ]);
    await expect(run(getRelease, { releaseId }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(run(answerRelease, { releaseId, answer: 'approved' }, stranger)).rejects.toMatchObject({
      code: 'not-found',
    });
    const viewer = clientOf(contractor, mine.clientId, 'client_viewer');
    await expect(run(answerRelease, { releaseId, answer: 'approved' }, viewer)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    expect((await run(listReleases, {}, viewer)).toApprove).toMatchObject([{ id: releaseId, answer: null }]);
    await publish(contractor, mine.versionId, '2026-10-01');
    const shown = await run(listReleases, {}, viewer);
    expect(shown).toMatchObject({ toApprove: [], published: [{ versionNo: 1, isInForce: true }] });
    await expect(
      run(answerRelease, { releaseId: shown.published[0]?.id, answer: 'approved' }, approver),
    ).rejects.toMatchObject({ code: 'regulation.not-asked' });
    expect((await run(listReleases, {}, stranger)).published).toEqual([]);
  });
});

describe('a published version', () => {
  it('cannot be changed by any command, nor in the database itself', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { versionId } = await testRegulation(contractor);
    const articleId = await articleNo(contractor, versionId, '1');
    await publish(contractor, versionId, '2026-10-01');
    const words = { label: '第一条', body: '每班巡逻一次。' };
    const refused = { code: 'regulation.already-published' };
    await expect(run(reviseArticle, { versionId, articleId, ...words })).rejects.toMatchObject(refused);
    await expect(run(addArticle, { versionId, afterArticleId: articleId, ...words })).rejects.toMatchObject(
      refused,
    );
    await expect(run(removeArticle, { versionId, articleId })).rejects.toMatchObject(refused);
    await expect(run(unbindArticle, { versionId, articleId, controlCode: 'T01' })).rejects.toMatchObject(
      refused,
    );
    await expect(run(writeQuestions, { versionId, articleId, questions: [] })).rejects.toMatchObject(refused);
    await expect(
      run(openConsultation, { versionId, fromDay: '2026-10-01', untilDay: '2026-10-02', audience: '全体' }),
    ).rejects.toMatchObject(refused);

    const { owner } = database;
    const key = { message: expect.stringContaining('violates foreign key') };
    await expect(owner`update article set body = '不巡逻' where id = ${articleId}`).rejects.toMatchObject(
      key,
    );
    await expect(owner`delete from article where id = ${articleId}`).rejects.toThrow();
    await expect(
      owner`update binding set parameters = '{"minimumPerShift":2}' where article_id = ${articleId}`,
    ).rejects.toMatchObject(key);
    await expect(owner`delete from binding where article_id = ${articleId}`).rejects.toMatchObject(key);
    const written = (table: string) =>
      database.db.write(
        { tenantId: contractor.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
        (tx) => tx.execute(`delete from ${table}`),
      );
    for (const table of [
      'regulation_publication',
      'published_article',
      'published_binding',
      'regulation_step',
    ])
      await expect(written(table), table).rejects.toThrow();
  });
});

describe('the next version', () => {
  it('is a copy that is changed article by article; only touched posts sign, for what is new', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { versionId, siteId, patrol } = await testRegulation(contractor);
    await publish(contractor, versionId, '2026-10-01');
    const next = await run(draftNextVersion, { versionId });
    expect(next.versionNo).toBe(2);
    const nextId = next.versionId;
    const article = (reference: string) => articleNo(contractor, nextId, reference);
    const first = await article('1');
    await run(reviseArticle, {
      versionId: nextId,
      articleId: first,
      label: '第一条',
      body: '每班巡逻五次。',
    });
    await run(writeQuestions, {
      versionId: nextId,
      articleId: first,
      questions: [
        { text: '每班巡逻几次？', choices: [{ text: '四次' }, { text: '五次' }], correctChoice: 1 },
      ],
    });
    await run(removeArticle, { versionId: nextId, articleId: await article('2') });
    await run(addArticle, {
      versionId: nextId,
      afterArticleId: await article('3'),
      label: '第四条',
      body: '快递放入快递柜。',
    });
    const { articles } = await run(getRegulation, { versionId: nextId });
    expect(articles.map((one) => [one.position, one.reference, one.bindings.length])).toEqual([
      [0, null, 0],
      [1, '1', 1],
      [5, null, 0],
      [6, '3', 0],
      [7, '4', 0],
    ]);
    const { differences, against } = await run(compareVersions, { versionId: nextId });
    expect(against?.versionNo).toBe(1);
    expect(
      differences.map((one) => [one.change, one.after?.reference ?? one.before?.reference, one.postIds]),
    ).toEqual([
      ['changed', '1', [patrol]],
      ['unchanged', '3', null],
      ['added', '4', null],
      ['removed', '2', null],
    ]);
    await publish(contractor, nextId, '2026-11-01');
    const asked = await reader(contractor, (ctx) => acknowledgementsFor(ctx, siteId, '2026-11-01'));
    expect(asked).toMatchObject([
      {
        versionNo: 2,
        effectiveOn: '2026-11-01',
        articles: [
          { articleId: first, postIds: [patrol], questions: [{ text: '每班巡逻几次？', correctChoice: 1 }] },
          { postIds: null, questions: [] },
        ],
      },
    ]);
    const before = await reader(contractor, (ctx) => acknowledgementsFor(ctx, siteId, '2026-10-31', 3));
    expect(before.map((one) => one.versionNo)).toEqual([1, 2]);
  });

  it('keeps a new article where it was put: first in its chapter, or after the items of another', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { versionId } = await testRegulation(contractor);
    const { articles } = await run(getRegulation, { versionId });
    const after = (label: string) => articles.find((one) => one.label.includes(label))?.id;
    const put = (afterArticleId: string | null | undefined, body: string) =>
      run(addArticle, { versionId, afterArticleId, label: '第九条', body });
    await put(after('第二条'), '在第二条各项之后');
    await put(after('第二章'), '第二章第一条');
    await put(null, '最前');
    const now = (await run(getRegulation, { versionId })).articles;
    expect(now.map((one) => one.body || one.heading)).toEqual([
      '最前',
      '巡逻',
      '每班巡逻四次。',
      '到点扫码：',
      '不得漏点；',
      '不得代扫。',
      '在第二条各项之后',
      '门岗',
      '第二章第一条',
      '登记来访人员。',
    ]);
    expect(now.map((one) => one.position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await expect(put(uuidv7(), '无处')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('moves an article with all that stands under it, behind another or to the head of a chapter', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const { versionId } = await testRegulation(contractor);
    const { articles } = await run(getRegulation, { versionId });
    const id = (label: string) => articles.find((one) => one.label.includes(label))?.id ?? '';
    const move = (articleId: string, afterArticleId: string) =>
      run(moveArticle, { versionId, articleId, afterArticleId });
    const now = async () =>
      (await run(getRegulation, { versionId })).articles.map((one) => one.label.trim()).join(' ');
    await move(id('第二条'), id('第三条'));
    expect(await now()).toBe('第一章 第一条 第二章 第三条 第二条 （一） （二）');
    await move(id('第二条'), id('第二章'));
    expect(await now()).toBe('第一章 第一条 第二章 第二条 （一） （二） 第三条');
    await move(id('第一条'), id('第二条'));
    expect(await now()).toBe('第一章 第二章 第二条 （一） （二） 第一条 第三条');
    const moved = (await run(getRegulation, { versionId })).articles;
    const found = moved.find((one) => one.id === id('第一条'));
    expect(found).toMatchObject({ parentId: id('第二章'), bindings: [{ controlCode: 'T01' }] });
    expect(moved.map((one) => one.position)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    await move(id('第二条'), id('第二条'));
    expect(await now()).toBe('第一章 第二章 第二条 （一） （二） 第一条 第三条');
    const refused = { code: 'not-found' };
    await expect(move(id('第二条'), id('（一）'))).rejects.toMatchObject(refused);
    await expect(move(id('第一章'), id('第二章'))).rejects.toMatchObject(refused);
    await publish(contractor, versionId, '2026-11-01');
    await expect(move(id('第一条'), id('第三条'))).rejects.toMatchObject({
      code: 'regulation.already-published',
    });
  });

  it('takes one to three questions an article, each with its right choice among the choices', async () => {
    const contractor = await makeContractor(database);
    const { versionId } = await testRegulation(contractor);
    const articleId = await articleNo(contractor, versionId, '1');
    const question = { text: '要扫码吗？', choices: [{ text: '对' }, { text: '错' }], correctChoice: 0 };
    const write = (questions: object[]) =>
      contractor.run(writeQuestions, { versionId, articleId, questions });
    await expect(write([question, question, question, question])).rejects.toMatchObject({
      code: 'input.invalid',
    });
    await expect(write([{ ...question, correctChoice: 2 }])).rejects.toMatchObject({
      fields: { 'questions.0.correctChoice': 'field.invalid' },
    });
    await write([question, question]);
    expect(await write([question])).toEqual({ questions: 1 });
  });
});
