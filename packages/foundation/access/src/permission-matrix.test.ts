import { createI18n } from '@zhiqin/i18n';
import { describe, expect, it } from 'vitest';
import { permissionMatrix } from './permission-matrix.ts';
import { can, policy } from './policy.ts';
import { roles } from './roles.ts';

describe('the permission table', () => {
  it('is printed for people who do not read code', async () => {
    const [zh, en] = await Promise.all([createI18n('zh-CN', ['access']), createI18n('en', ['access'])]);
    await expect(permissionMatrix(zh, en)).toMatchFileSnapshot('../permission-matrix.md');
  });

  it('has words for every action and role in both languages', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const i18n = await createI18n(language, ['access']);
      const keys = [
        ...Object.keys(policy).map((action) => `action.${action}`),
        ...roles.map((role) => `role.${role}`),
      ];
      expect(keys.filter((key) => !i18n.exists(`access:${key}`))).toEqual([]);
    }
  });

  it('gives nobody unknown anything but the doors', () => {
    const open = Object.keys(policy).filter((action) => can('public', action as keyof typeof policy));
    expect(open.sort()).toEqual([
      'account.choose-membership',
      'account.recover',
      'account.sign-in',
      'account.sign-out',
      'device.enrol',
      'public-page.use',
      'tenant.sign-up',
    ]);
  });

  it('keeps clients from pay, people, audit and anything that changes the contractor’s work', () => {
    for (const role of ['client_approver', 'client_viewer'] as const) {
      const mine = Object.keys(policy).filter((action) => can(role, action as keyof typeof policy));
      expect(
        mine.filter((action) =>
          /^(guard|audit|member|device|pin|hours|result|month|squad|duty)\./.test(action),
        ),
      ).toEqual([]);
      expect(
        mine.filter((action) => /\.(create|update|publish|issue|plan|import|bind|close)$/.test(action)),
      ).toEqual([]);
    }
  });

  it('names every role somewhere', () => {
    for (const role of roles)
      expect(Object.keys(policy).some((action) => can(role, action as keyof typeof policy))).toBe(true);
  });
});
