import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newEnrolmentCode, normaliseEnrolmentCode } from './device-input.ts';
import { channelOfLogin, maskLogin, normaliseLogin } from './login.ts';
import { passwordProblem } from './password-rule.ts';
import { pinProblem } from './pin-rule.ts';
import { waitMinutesAfter } from './pin-slow-down.ts';
import { sessionCookie, sessionTokenIn } from './session-cookie.ts';
import { firstEnds, sessionLife, slidExpiry } from './session-life.ts';

describe('a login', () => {
  it.each([
    ['13800000000', '+8613800000000'],
    [' 138 0000-0000 ', '+8613800000000'],
    ['+86 13800000000', '+8613800000000'],
    ['8613800000000', '+8613800000000'],
    ['１３８００００００００', '+8613800000000'],
    ['+44 7700 900123', '+447700900123'],
    ['Wang.Wei@Example.CN', 'wang.wei@example.cn'],
    ['12800000000', null],
    ['1380000000', null],
    ['wang@', null],
    ['wang@example', null],
    ['a b@example.cn', null],
    ['a@example.cn\nBcc: x@example.cn', null],
    ['+8610', null],
  ])('%j is %j', (typed, stored) => expect(normaliseLogin(typed)).toBe(stored));

  it('is stored in a form that stays the same, and masked beyond use', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (mobile) => {
        const stored = normaliseLogin(mobile) ?? '';
        expect(normaliseLogin(stored)).toBe(stored);
        expect(maskLogin(stored)).not.toContain(mobile.slice(3, 7).concat(mobile.slice(7, 8)));
        expect(channelOfLogin(stored)).toBe('sms');
      }),
    );
    expect(maskLogin('+8613812345678')).toBe('138****5678');
    expect(maskLogin('wang.wei@example.cn')).toBe('w***@example.cn');
  });
});

describe('a password', () => {
  it.each([
    ['123456789', 'password.too-short'],
    ['1234567890', 'password.common'],
    ['Password123', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['x'.repeat(201), 'password.too-long'],
    ['three guards and a gate', null],
    ['十个汉字也是密码好的', null],
    ['九个汉字还不够长哦', 'password.too-short'],
  ])('%j: %j', (password, problem) => expect(passwordProblem(password)).toBe(problem));
});

describe('a PIN', () => {
  it.each(['000000', '123456', '654321', '890123', '210987', '121212', '123123', '112112', '111222'])(
    '%s is weak',
    (pin) => expect(pinProblem(pin)).toBe('pin.weak'),
  );
  it.each(['12345', '1234567', '12a456', '１２３４５６', ''])('%j is no PIN', (pin) =>
    expect(pinProblem(pin)).toBe('pin.format'),
  );
  it.each(['274913', '100200', '135791'])('%s may be used', (pin) => expect(pinProblem(pin)).toBeNull());

  it('slows down by 1, 2, 4, 8 and then 15 minutes', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 10, 5000].map(waitMinutesAfter)).toEqual([0, 0, 1, 2, 4, 8, 15, 15, 15]);
  });
});

describe('an enrolment code', () => {
  it('is read the same however it is typed', () => {
    for (let i = 0; i < 200; i++) {
      const code = newEnrolmentCode();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      const spoken = code.toLowerCase().replaceAll('0', 'O').replaceAll('1', 'l').replace('-', ' ');
      expect(normaliseEnrolmentCode(spoken)).toBe(code.replace('-', ''));
    }
  });
});

describe('the life of a session', () => {
  it('never passes its absolute end, whenever it is used', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('account', 'pin'),
        fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { maxLength: 60 }),
        (kind, steps) => {
          let now = new Date('2026-11-22T00:00:00Z');
          const ends = firstEnds(kind as 'account' | 'pin', now);
          let { expiresAt } = ends;
          for (const step of steps) {
            now = new Date(now.getTime() + step * sessionLife[kind as 'account' | 'pin'].idleMs);
            if (now >= expiresAt) return;
            const slid =
              slidExpiry(kind as 'account' | 'pin', { expiresAt, endsAt: ends.endsAt }, now) ?? expiresAt;
            expect(slid.getTime()).toBeGreaterThanOrEqual(expiresAt.getTime());
            expect(slid.getTime()).toBeLessThanOrEqual(ends.endsAt.getTime());
            expiresAt = slid;
          }
        },
      ),
    );
  });
});

describe('the session cookie', () => {
  it('is bound to the host over https, and never readable by scripts', () => {
    const opened = { token: 'abc', expiresAt: new Date('2026-12-01T00:00:00Z') };
    const now = new Date('2026-11-30T23:00:00Z');
    const secure = sessionCookie(opened, true, now);
    expect(secure).toBe('__Host-zhiqin=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure');
    expect(sessionCookie(opened, false, now)).not.toContain('Secure');
    expect(sessionCookie(null, true, now)).toContain('Max-Age=0');
    expect(sessionTokenIn('a=1; __Host-zhiqin=abc; b=2', true)).toBe('abc');
    expect(sessionTokenIn('zhiqin=abc', true)).toBeNull();
    expect(sessionTokenIn(null, false)).toBeNull();
  });
});
