import { endSession, hashToken, sessionCookieName } from '@zhiqin/access';
import { writeWorkbook } from '@zhiqin/documents';
import { demoPassword } from '@zhiqin/story';
import { expect, test } from './house/browsing.ts';
import { turnsOf } from './house/turns.ts';
import { wordsOf } from './house/words.ts';

const login = '13800000002';
const siteCode = 'JAZX';

for (const language of turnsOf('wrong password')) {
  test(`a wrong password is said plainly, and what was typed stays (${language})`, async ({
    openBrowser,
  }) => {
    const { page, trouble } = await openBrowser({ language });
    trouble.expectErrors(/status of 4\d\d/);
    const [say, errors] = [await wordsOf(language, 'portal'), await wordsOf(language, 'errors')];
    await page.goto('/sign-in');
    await page.getByLabel(say('signIn.login')).fill(login);
    await page.getByLabel(say('signIn.password')).fill('not the password');
    await page.getByRole('button', { name: say('signIn.submit') }).click();
    await expect(page.getByRole('alert')).toContainText(errors('sign-in.wrong'));
    await expect(page.getByLabel(say('signIn.login'))).toHaveValue(login);
    await page.getByLabel(say('signIn.password')).fill(demoPassword);
    await page.getByRole('button', { name: say('signIn.submit') }).click();
    await expect(page).toHaveURL(/\/admin$/);
  });
}

for (const language of turnsOf('ended session')) {
  test(`an ended session leads to sign-in and back to the same page (${language})`, async ({
    openBrowser,
  }) => {
    const { page } = await openBrowser({ language });
    const say = await wordsOf(language, 'portal');
    const wanted = `/admin/sites/${siteCode}/compliance?month=2026-10&verdict=breached`;
    await page.goto(wanted);
    await expect(page.getByText(say('signIn.sessionEnded'))).toBeVisible();
    await page.getByLabel(say('signIn.login')).fill(login);
    await page.getByLabel(say('signIn.password')).fill(demoPassword);
    await page.getByRole('button', { name: say('signIn.submit') }).click();
    await expect(page).toHaveURL(wanted);
  });

  test(`a session that ends while a form is filled in loses nothing of it (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    const { page, context, trouble } = await signInAs('operations', { language });
    trouble.expectErrors(/status of 401/);
    const [say, errors] = [await wordsOf(language, 'portal'), await wordsOf(language, 'errors')];
    await page.goto('/admin/clients/new');
    await page.getByLabel(say('clients.code'), { exact: true }).fill('NEUE');
    await page.getByLabel(say('client.name'), { exact: true }).fill('新安物业');
    const cookies = await context.cookies();
    const token = cookies.find((cookie) => cookie.name === sessionCookieName(false))?.value ?? '';
    await contractor.db.identity((tx) => endSession(tx, hashToken(token)));
    await page.getByRole('button', { name: say('save'), exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(errors('access.signed-out'));
    await expect(page.getByLabel(say('clients.code'), { exact: true })).toHaveValue('NEUE');

    const beside = context.waitForEvent('page');
    await page.getByRole('link', { name: say('signIn.submit') }).click();
    const signIn = await beside;
    await signIn.getByLabel(say('signIn.login')).fill(login);
    await signIn.getByLabel(say('signIn.password')).fill(demoPassword);
    await signIn.getByRole('button', { name: say('signIn.submit') }).click();
    await expect(signIn).toHaveURL(/\/admin$/);
    await page.getByRole('button', { name: say('save'), exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: 'NEUE' })).toContainText('新安物业');
  });
}

for (const language of turnsOf('rule document')) {
  test(`a rule document that is empty or no text is refused in words (${language})`, async ({ signInAs }) => {
    const { page, trouble } = await signInAs('operations', { language });
    trouble.expectErrors(/status of 4\d\d/);
    const [errors, regulations] = [await wordsOf(language, 'errors'), await wordsOf(language, 'regulations')];
    await page.goto(`/admin/sites/${siteCode}/regulation/upload`);
    const upload = async (name: string, buffer: Buffer, code: string) => {
      const file = { name, mimeType: 'text/plain', buffer };
      await page.getByLabel(regulations('upload.chooseFile')).setInputFiles(file);
      await page.getByRole('button', { name: regulations('upload.read') }).click();
      await expect(page.getByRole('alert')).toContainText(errors(code));
    };
    await upload('empty.txt', Buffer.from('   \n'), 'document.empty');
    await upload(
      'photo.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 255, 254]),
      'document.binary',
    );
  });
}

for (const language of turnsOf('wrong order')) {
  test(`what is wrong with a form stays while something happens at the site (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    const { page, trouble } = await signInAs('operations', { language });
    trouble.expectErrors(/status of 4\d\d/);
    const rules = await wordsOf(language, 'portalRules');
    await page.goto(`/admin/sites/${siteCode}/regulation/orders?do=new`);
    await page.locator('[name="text"]').fill('东门施工');
    await page
      .locator('form')
      .getByRole('button', { name: rules('orders.issue') })
      .click();
    await expect(page.getByRole('alert')).toBeVisible();
    const told = page.waitForRequest(/\.data/, { timeout: 3000 }).catch(() => null);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const now = contractor.clock.now().getTime();
    await contractor.office.adoption.issueShortOrder({
      ...{ siteId, text: '今晚东门施工，绕行南门。', postIds: null, photoBase64: null },
      ...{ startsAt: new Date(now).toISOString(), endsAt: new Date(now + 3_600_000).toISOString() },
    });
    expect(await told, 'the page asks for nothing while it shows what was wrong').toBeNull();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('[name="text"]')).toHaveValue('东门施工');
  });
}

for (const language of turnsOf('wrong workbook')) {
  test(`a workbook with wrong columns is named fault by fault, and imports nobody (${language})`, async ({
    signInAs,
    contractor,
  }) => {
    const { page } = await signInAs('hr', { language });
    const [errors, workforce, say] = [
      await wordsOf(language, 'errors'),
      await wordsOf(language, 'workforce'),
      await wordsOf(language, 'portal'),
    ];
    const before = (await contractor.office.workforce.listGuards({})).total;
    const bytes = await writeWorkbook({
      sheets: [{ name: '名单', columns: [{ header: '客户' }, { header: '金额' }], rows: [['1', '2']] }],
    });
    await page.goto('/admin/people/import');
    await page.getByLabel(workforce('importUpload')).setInputFiles({
      name: 'clients.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    await page.getByRole('button', { name: say('people.check') }).click();
    await expect(
      page.getByRole('cell', { name: errors('guard-import.missing-column') }).first(),
    ).toBeVisible();
    expect((await contractor.office.workforce.listGuards({})).total).toBe(before);
  });
}
