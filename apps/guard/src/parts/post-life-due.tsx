import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { usePhoneState } from '../phone/phone-context.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import {
  checkCallDue,
  controlRoomDue,
  fireGearNow,
  openAlarms,
  openPanic,
  openRelief,
} from '../post/post-life-now.ts';
import type { Acting } from '../storage/open-database.ts';

/** From here on it is spoken of; before, the screen stays quiet. */
const soonMinutes = 15;

/** What the work between two handovers asks for now: open matters first, then what is due, then what waits. */
export function PostLifeDue({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const { entries } = usePhoneState();
  const { pack, post, now } = duty;
  const alarms = openAlarms(pack, entries, post.id);
  const panic = openPanic(entries, post.id);
  const relief = openRelief(entries, post.id);
  const call = checkCallDue(pack, entries, post.id, acting.since, now);
  const row = controlRoomDue(pack, entries, post.id, acting.since, now);
  const mustCall = call !== null && call.inMinutes <= 0;
  // Felt in the pocket, once each time it falls due.
  useEffect(() => {
    if (mustCall) navigator.vibrate?.([300, 200, 300]);
  }, [mustCall]);
  const fireGear = fireGearNow(pack, entries, now).filter((one) => one.isDue).length;
  return (
    <>
      {panic && (
        <Line to="/duties/panic" isPressing>
          {t('home.panicOpen', { time: duty.time(panic.at) })}
        </Line>
      )}
      {alarms[0] && (
        <Line to="/duties/panel" isPressing>
          {t('home.alarmOpen', { time: duty.time(alarms[0].at) })}
        </Line>
      )}
      {call && (
        <Line to="/duties/check-call" isPressing={mustCall}>
          {call.inMinutes < 0
            ? t('home.checkCallLate', { minutes: -call.inMinutes })
            : t('home.checkCallIn', { minutes: call.inMinutes })}
        </Line>
      )}
      {row && (
        <Line to="/duties/control-room" isPressing={row.inMinutes <= soonMinutes}>
          {row.inMinutes < 0
            ? t('home.controlRoomLate', { minutes: -row.inMinutes })
            : t('home.controlRoomAt', { time: duty.time(row.at) })}
        </Line>
      )}
      {relief && (
        <Line to="/duties/relief">
          {t('home.relieved', {
            name: duty.nameOf(relief.personId) ?? t('unknownPerson'),
            time: duty.time(
              new Date(Date.parse(relief.since) + relief.expectedMinutes * 60_000).toISOString(),
            ),
          })}
        </Line>
      )}
      {fireGear > 0 && <Line to="/duties/fire-gear">{t('home.fireGear', { count: fireGear })}</Line>}
    </>
  );
}

function Line({
  to,
  isPressing = false,
  children,
}: {
  to: string;
  isPressing?: boolean;
  children: ReactNode;
}) {
  return (
    <li>
      <Link
        to={to}
        className={`flex min-h-12 items-center gap-2 ${isPressing ? 'font-bold text-2xl leading-tight' : ''}`}
      >
        <span aria-hidden="true">{isPressing ? '▲' : '○'}</span>
        <span className="min-w-0">{children}</span>
      </Link>
    </li>
  );
}
