import { createI18n, languages, textFor } from '@zhiqin/i18n';
import { describe, expect, it } from 'vitest';
import { entrySummary } from './use-entry-summary.ts';

describe.each(languages)('a line of the log, in %s', (language) => {
  it('says of somebody leaving what became of his pass, and nothing where he had none', async () => {
    const i18n = await createI18n(language, ['portalSite']);
    const say = entrySummary(i18n, 'Asia/Shanghai');
    const leaving = (passReturned: boolean, passNo: string | null, note: string | null = null) =>
      say({ kind: 'visit.leave', body: { passReturned, note }, passNo });
    expect(leaving(true, 'A-1')).toBe(textFor(i18n, 'portalSite', 'duty.passBack'));
    expect(leaving(false, 'A-1')).toBe(textFor(i18n, 'portalSite', 'duty.passNotBack'));
    expect(leaving(false, null)).toBe('');
    expect(leaving(false, null, '空手离开')).toBe('空手离开');
  });
});
