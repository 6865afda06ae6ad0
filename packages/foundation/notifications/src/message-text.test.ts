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
