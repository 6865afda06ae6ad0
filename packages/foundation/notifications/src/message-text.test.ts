import { createI18n, languages } from '@zhiqin/i18n';
import { expect, it } from 'vitest';
import { messageText } from './message-text.ts';

it.each(languages)('every message has a subject and a text in %s', async (language) => {
  const i18n = await createI18n(language, ['notifications']);
  const templates = Object.keys(i18n.getResourceBundle(language, 'notifications'));
  expect(templates).toContain('invoiceOverdue');
  const isTemplate = (name: string) => i18n.exists(`notifications:${name}.subject`);
  for (const template of templates.filter(isTemplate)) {
    const said = await messageText(language, template, {});
    expect(said.subject.length * said.text.length, template).toBeGreaterThan(0);
  }
});

it('says a code by its name where another context owns it', async () => {
  const params = { name: '张伟', step: 'police', day: '2026-11-17' };
  const said = await messageText('en', 'leavingStepDue', params);
  expect(said.subject).toBe('张伟 leaves: Taken off the police register of guards due by 2026-11-17');
});
