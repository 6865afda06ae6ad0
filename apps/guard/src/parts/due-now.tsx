import { Link } from 'react-router';
import { usePhoneState } from '../phone/phone-context.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useName, useWords } from '../phone/words.tsx';
import { isOverdue, reliefOf, routesOf } from '../post/duty-now.ts';
import { rulesOwed, shortOrdersNow } from '../post/owed-now.ts';
import { PostLifeDue } from './post-life-due.tsx';
import { Card } from './screen.tsx';

/** 现在要做: relief, rounds and passes, most pressing in the largest type; what is to be read and signed. */
export function DueNow({ duty }: { duty: Duty }) {
  const t = useWords();
  const nameOf = useName();
  const { entries } = usePhoneState();
  const { pack, post, view, now, shift, acting } = duty;
  const relief = reliefOf(pack, shift, now);
  const routes = routesOf(pack, view, post.id, shift, acting?.personId ?? null);
  const passes = view.inside.filter((v) => v.passNo && v.postId === post.id);
  const overdue = passes.filter((v) => isOverdue(v, pack.parameters.passHours, now)).length;
  const unread = acting
    ? shortOrdersNow(pack, entries, acting, now).filter((order) => !order.isRead).length
    : 0;
  const toSign = acting ? rulesOwed(pack, entries, acting, now).flatMap((owed) => owed.articles).length : 0;
  const isLate = relief !== undefined && relief.inMinutes < 0;
  return (
    <Card tone={isLate ? 'bad' : 'plain'} title={t('home.due')}>
      {relief ? (
        <div>
          <p className="font-bold text-2xl leading-tight">
            {isLate && <span aria-hidden="true">▲ </span>}
            {reliefText(t, relief.inMinutes)}
          </p>
          <p>
            {relief.guardIds.length > 0
              ? t('home.reliefWho', {
                  time: duty.time(relief.at),
                  names: relief.guardIds.map((id) => duty.nameOf(id) ?? '?').join(' '),
                })
              : t('home.reliefNobody', { time: duty.time(relief.at) })}
          </p>
        </div>
      ) : (
        <p>{t('home.noShift')}</p>
      )}
      <ul className="flex flex-col gap-2">
        {acting && <PostLifeDue duty={duty} acting={acting} />}
        {unread > 0 && <ToRead to="/orders" text={t('home.orders', { count: unread })} />}
        {routes.map(({ route, done, needed, open, others }) => (
          <li key={route.id}>
            <Link to="/patrol" className="flex min-h-12 items-center gap-2">
              <span aria-hidden="true">{done >= needed ? '●' : '○'}</span>
              <span className="min-w-0">
                {open
                  ? t('home.roundOpen', {
                      route: nameOf(route),
                      done: Object.keys(open.points).length,
                      total: route.checkpointIds.length,
                    })
                  : done >= needed
                    ? t('home.roundsDone', { route: nameOf(route), needed })
                    : t('home.rounds', { route: nameOf(route), done, needed })}
                {others.map((round) => (
                  <span key={round.id} className="block text-soft">
                    {t('home.roundOther', {
                      name: duty.nameOf(round.personId) ?? t('unknownPerson'),
                      time: duty.time(round.startedAt),
                    })}
                  </span>
                ))}
              </span>
            </Link>
          </li>
        ))}
        {post.registersVisitors && (
          <li>
            <Link to="/gate" className="flex min-h-12 items-center gap-2">
              <span aria-hidden="true">{overdue > 0 ? '▲' : passes.length > 0 ? '○' : '●'}</span>
              {passes.length > 0 ? t('home.passes', { count: passes.length, overdue }) : t('home.passesNone')}
            </Link>
          </li>
        )}
        {toSign > 0 && <ToRead to="/rules" text={t('home.rules', { count: toSign })} />}
      </ul>
    </Card>
  );
}

/** Waits for a quiet moment of the shift: a line among the others, and nothing waits for it. */
function ToRead({ to, text }: { to: string; text: string }) {
  return (
    <li>
      <Link to={to} className="flex min-h-12 items-center gap-2">
        <span aria-hidden="true">○</span>
        {text}
      </Link>
    </li>
  );
}

function reliefText(t: ReturnType<typeof useWords>, inMinutes: number): string {
  if (inMinutes < 0) return t('home.reliefLate', { minutes: -inMinutes });
  if (inMinutes < 90) return t('home.reliefIn', { minutes: inMinutes });
  return t('home.reliefInHours', { hours: Math.floor(inMinutes / 60), minutes: inMinutes % 60 });
}
