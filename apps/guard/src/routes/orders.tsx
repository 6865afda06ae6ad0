import { useState } from 'react';
import { usePackPicture } from '../files/use-pack-picture.ts';
import { Button } from '../parts/button.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useSpeech, useWords } from '../phone/words.tsx';
import { shortOrdersNow } from '../post/owed-now.ts';
import type { Acting } from '../storage/open-database.ts';

/** 临时指令 of this post in force now; each guard taps each once, as at muster. */
export default function Orders() {
  const t = useWords();
  const nameOf = useName();
  const { entries } = usePhoneState();
  return (
    <OnDuty>
      {(duty, acting) => {
        const orders = shortOrdersNow(duty.pack, entries, acting, duty.now);
        return (
          <Screen title={t('orders.title')} under={nameOf(duty.post)}>
            {orders.length === 0 && <Card>{t('orders.none')}</Card>}
            {orders.map((order) => (
              <OrderCard key={order.id} order={order} duty={duty} acting={acting} />
            ))}
          </Screen>
        );
      }}
    </OnDuty>
  );
}

function OrderCard({
  order,
  duty,
  acting,
}: {
  order: ReturnType<typeof shortOrdersNow>[number];
  duty: Duty;
  acting: Acting;
}) {
  const t = useWords();
  const { language } = useSpeech();
  // One tap is one entry, of this guard: the next one taps for himself.
  const form = useDraft(`order/${order.id}/${acting.personId ?? acting.since}`, {});
  const { record, isBusy, failed } = useRecord();
  const english = language === 'en' ? order.textEn : null;
  const read = () =>
    void record({
      kind: 'orders.read',
      body: { order: order.id },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
    });
  return (
    <Card>
      <p lang={english ? 'en' : 'zh-CN'} className="whitespace-pre-wrap font-semibold text-xl">
        {english ?? order.text}
      </p>
      {order.photoFileId && <OrderPhoto order={order} />}
      <p className="text-soft">
        {t('orders.time', { from: duty.dateTime(order.startsAt), to: duty.dateTime(order.endsAt) })}
        {order.issuerName && <> · {t('orders.by', { name: order.issuerName })}</>}
      </p>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {order.isRead ? (
        <p className="font-semibold text-ok">
          <span aria-hidden="true">● </span>
          {t('orders.done')}
        </p>
      ) : (
        <Button look="strong" isDisabled={isBusy} onPress={read}>
          {t('orders.read')}
        </Button>
      )}
    </Card>
  );
}

/** The photo kept on this phone; until all of it is here, that it is missing, and what it shows in words. */
function OrderPhoto({ order: { photo, photoAlt } }: { order: ReturnType<typeof shortOrdersNow>[number] }) {
  const t = useWords();
  // A pack kept by the app's version before this one does not know the photo's hash.
  const { address, isWaiting } = usePackPicture(photo?.sha256 ?? null);
  const [isBroken, setBroken] = useState(false);
  if (address && !isBroken)
    return (
      <figure>
        <a href={address} target="_blank" rel="noreferrer">
          <img
            src={address}
            alt={photoAlt ?? t('orders.photo')}
            onError={() => setBroken(true)}
            className="max-h-96 w-full rounded-xl border-2 border-line object-contain"
          />
        </a>
        {photoAlt && <figcaption className="text-soft">{photoAlt}</figcaption>}
      </figure>
    );
  if (!isWaiting && !isBroken) return null;
  return (
    <div role="status" className="rounded-xl border-2 border-line border-dashed p-3">
      <p className="font-semibold">{t(isBroken ? 'orders.photoBroken' : 'orders.photoMissing')}</p>
      {photoAlt && <p>{t('orders.photoShows', { what: photoAlt })}</p>}
    </div>
  );
}
