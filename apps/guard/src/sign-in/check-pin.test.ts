import { derivePinVerifier, deviceVerifier } from '@zhiqin/access/rules';
import { describe, expect, it } from 'vitest';
import { openTestPhone, testIds, testPack } from '../test-phone.ts';
import { checkPin } from './check-pin.ts';
import { slowDownMs } from './slow-down.ts';

const minute = 60_000;

describe('a PIN on the phone', () => {
  it('slows down from the fifth wrong try, doubling to fifteen minutes', () => {
    const minutes = [4, 5, 6, 7, 8, 9, 20].map((wrong) => slowDownMs(wrong) / minute);
    expect(minutes).toEqual([0, 1, 2, 4, 8, 15, 15]);
  });

  it('is checked without network, counted through restarts, and cleared by the right one', async () => {
    const { db } = await openTestPhone();
    const pack = testPack();
    const salt = 'cGVyc29uLXNhbHQ';
    const verifier = await deviceVerifier(await derivePinVerifier('480213', salt), pack.deviceSalt);
    const zhou = {
      id: testIds.zhou,
      staffNo: '1001',
      name: '周',
      rank: 'guard',
      squadId: null,
      salt,
      verifier,
      certified: true,
    };
    const attempt = (pin: string, now: number) => checkPin(db, pack, zhou, pin, now);
    for (let left = 4; left >= 1; left--)
      expect(await attempt('111222', 0)).toEqual({ ok: false, why: 'wrong', triesLeft: left });
    expect(await attempt('111222', 0)).toEqual({ ok: false, why: 'slow-down', until: minute });
    expect(await attempt('480213', minute - 1)).toMatchObject({ ok: false, why: 'slow-down' });
    expect(await attempt('480213', minute)).toEqual({ ok: true });
    expect(await attempt('111222', minute)).toMatchObject({ triesLeft: 4 });
    expect(await checkPin(db, pack, { ...zhou, verifier: null }, '480213', 0)).toEqual({
      ok: false,
      why: 'no-pin',
    });
  });
});
