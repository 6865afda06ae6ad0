import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfTemplate } from '../notice-kinds.ts';
import { isPublicAddress } from '../outside/post-safely.ts';
import { endOfQuiet, nextAt, planOutside } from './plan-outside.ts';

const quiet = { quietFrom: '22:00', quietUntil: '07:00' };
const at = (text: string) => new Date(text);

describe('quiet hours', () => {
  it('end in the morning of the site, also over midnight and where clocks change', () => {
    expect(endOfQuiet(quiet, at('2026-11-22T15:00:00Z'), 'Asia/Shanghai')).toEqual(
      at('2026-11-22T23:00:00Z'),
    );
    expect(endOfQuiet(quiet, at('2026-11-22T18:00:00Z'), 'Asia/Shanghai')).toEqual(
      at('2026-11-22T23:00:00Z'),
    );
    expect(endOfQuiet(quiet, at('2026-11-22T23:00:00Z'), 'Asia/Shanghai')).toBeNull();
    expect(endOfQuiet(quiet, at('2026-03-29T00:30:00Z'), 'Europe/Berlin')).toEqual(
      at('2026-03-29T05:00:00Z'),
    );
    expect(endOfQuiet({ quietFrom: null, quietUntil: null }, at('2026-11-22T15:00:00Z'), 'UTC')).toBeNull();
  });

  it('never hold what is urgent, and never by more than a day', () => {
    const times = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    });
    const moments = fc.date({
      min: at('2026-01-01T00:00:00Z'),
      max: at('2027-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        moments,
        times,
        times,
        fc.constantFrom('urgent', 'call', 'voice', 'routine'),
        (now, quietFrom, quietUntil, urgency) => {
          const { ways } = planOutside(
            urgency as 'urgent',
            { push: true, sms: true, mail: 'now' },
            { hasPhone: true, hasMail: true, hasPush: true },
            { quietFrom, quietUntil },
            now,
            'Asia/Shanghai',
          );
          for (const { heldUntil } of ways) {
            if (urgency !== 'routine') expect(heldUntil).toBeNull();
            if (heldUntil) {
              expect(heldUntil.getTime()).toBeGreaterThan(now.getTime());
              expect(heldUntil.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
              expect(endOfQuiet({ quietFrom, quietUntil }, heldUntil, 'Asia/Shanghai')).toBeNull();
            }
          }
        },
      ),
    );
  });

  it('finds the next time of day', () => {
    expect(nextAt('08:00', at('2026-11-22T23:59:00Z'), 'Asia/Shanghai')).toEqual(at('2026-11-23T00:00:00Z'));
    expect(nextAt('08:00', at('2026-11-23T00:00:00Z'), 'Asia/Shanghai')).toEqual(at('2026-11-24T00:00:00Z'));
  });
});

it('knows the public Internet from everything else', () => {
  for (const address of ['8.8.8.8', '114.114.114.114', '2400:3200::1'])
    expect(isPublicAddress(address), address).toBe(true);
  for (const address of [
    ...[
      '127.0.0.1',
      '10.0.0.1',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.100.100.200',
      '0.0.0.0',
    ],
    ...[
      '::1',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'ff02::1',
      'nonsense',
    ],
  ])
    expect(isPublicAddress(address), address).toBe(false);
});

it('files every kind of notice somewhere', () => {
  expect(['helpCalled', 'hazardOpened', 'ticketDue', 'somethingNew'].map(kindOfTemplate)).toEqual([
    ...['emergency', 'upkeep', 'service', 'office'],
  ]);
});
