import { useState } from 'react';
import { LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { useLangOf } from '../parts/rule-article.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useName, useSpeech, useWords } from '../phone/words.tsx';
import { rulesAtHand, shortOrdersNow } from '../post/owed-now.ts';

/** 制度: the duties of this post first, then the site's articles, and the way to short orders he has read; readable without network. */
export default function Learn() {
  const t = useWords();
  const nameOf = useName();
  const { language } = useSpeech();
  const { entries } = usePhoneState();
  const { pack, post, acting, now } = useDuty();
  const shortOrders = acting ? shortOrdersNow(pack, entries, acting, now) : [];
  const langOf = useLangOf();
  const [wanted, setWanted] = useState('');
  const instructions = language === 'en' ? (post.instructionsEn ?? post.instructions) : post.instructions;
  const atHand = rulesAtHand(pack, now);
  const orders = atHand
    .map((order) => ({
      ...order,
      text: language === 'en' ? (order.bodyEn ?? order.body) : order.body,
      label: language === 'en' ? (order.labelEn ?? order.label) : order.label,
      head: language === 'en' ? (order.headingEn ?? order.heading) : order.heading,
    }))
    .filter((order) =>
      `${order.label} ${order.head ?? ''} ${order.text}`.toLowerCase().includes(wanted.trim().toLowerCase()),
    );
  return (
    <Screen title={t('learn.title')} under={nameOf(pack.site)}>
      {acting && shortOrders.length > 0 && (
        <LinkButton to="/orders">
          {t('orders.title')} · {shortOrders.length}
        </LinkButton>
      )}
      {(pack.training?.courses.length ?? 0) > 0 && (
        <LinkButton to="/learn/courses">{t('courses.title')}</LinkButton>
      )}
      {pack.preparedness && <LinkButton to="/learn/plans">{t('plans.title')}</LinkButton>}
      {pack.preparedness && <LinkButton to="/learn/contacts">{t('contacts.title')}</LinkButton>}
      {instructions && (
        <Card title={t('learn.post')}>
          <p className="whitespace-pre-wrap">{instructions}</p>
        </Card>
      )}
      {atHand.length === 0 ? (
        <Card>{t('learn.empty')}</Card>
      ) : (
        <TextField label={t('learn.search')} value={wanted} onText={setWanted} maxLength={40} />
      )}
      {atHand.length > 0 && orders.length === 0 && <p>{t('learn.notFound', { text: wanted })}</p>}
      {orders.map((order) => (
        <details key={order.id} className="rounded-xl border border-line bg-card">
          <summary className="flex min-h-14 items-center gap-2 px-4 py-2 font-semibold text-lg">
            <span className="min-w-0">
              {order.label} {order.head ?? order.text.slice(0, 24)}
            </span>
          </summary>
          <p className="whitespace-pre-wrap px-4 pb-4" lang={langOf(order.bodyEn)}>
            {order.text}
          </p>
        </details>
      ))}
    </Screen>
  );
}
