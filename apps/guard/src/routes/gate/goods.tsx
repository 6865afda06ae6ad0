import { goodsText } from '../../gate/goods-lines.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Card, Screen } from '../../parts/screen.tsx';
import { useName, useWords } from '../../phone/words.tsx';

/** 出门单: what may still leave and what is still to come back, and the way for goods without a slip. */
export default function Goods() {
  const t = useWords();
  const nameOf = useName();
  return (
    <OnDuty>
      {(duty) => (
        <Screen title={t('gateDesk.goods')} under={nameOf(duty.post)} back="/gate">
          <LinkButton look="strong" to="/gate/goods/slip">
            {t('gateDesk.goodsDesk.slip')}
          </LinkButton>
          <LinkButton to="/gate/goods/out/none">{t('gateDesk.goodsDesk.withoutSlip')}</LinkButton>
          <h2 className="font-bold text-lg">{t('gateDesk.goodsDesk.open')}</h2>
          {duty.view.gate.slips.length === 0 && <Card>{t('gateDesk.goodsDesk.none')}</Card>}
          <ul className="flex flex-col gap-3">
            {duty.view.gate.slips.map((slip) => {
              const isOver = slip.validUntil !== null && Date.parse(slip.validUntil) < duty.now.getTime();
              const isLate = slip.dueBackAt !== null && Date.parse(slip.dueBackAt) < duty.now.getTime();
              return (
                <li key={slip.slipId}>
                  <Card tone={isOver || isLate ? 'warn' : 'plain'}>
                    <p className="font-bold text-lg">
                      {slip.slipNo}
                      {slip.applicant && <> · {slip.applicant}</>}
                    </p>
                    {isOver && (
                      <p className="font-semibold">
                        <span aria-hidden="true">▲</span> {t('gateDesk.goodsDesk.over')}
                      </p>
                    )}
                    {slip.items.length > 0 && (
                      <>
                        <p>
                          {t('gateDesk.goodsDesk.left')}: {slip.items.map(goodsText).join(' · ')}
                        </p>
                        <LinkButton to={`/gate/goods/out/${slip.slipId}`}>
                          {t('gateDesk.goodsDesk.check')}
                        </LinkButton>
                      </>
                    )}
                    {slip.dueBackAt !== null && (slip.toReturn.length > 0 || slip.isReturnable) && (
                      <p className={isLate ? 'font-semibold' : undefined}>
                        {isLate && <span aria-hidden="true">▲ </span>}
                        {t(isLate ? 'gateDesk.goodsDesk.backLate' : 'gateDesk.goodsDesk.backBy', {
                          time: duty.dateTime(slip.dueBackAt),
                        })}
                      </p>
                    )}
                    {slip.toReturn.length > 0 && (
                      <>
                        <p>
                          {t('gateDesk.goodsDesk.toReturn')}: {slip.toReturn.map(goodsText).join(' · ')}
                        </p>
                        <LinkButton to={`/gate/goods/back/${slip.slipId}`}>
                          {t('gateDesk.goodsDesk.backGo')}
                        </LinkButton>
                      </>
                    )}
                  </Card>
                </li>
              );
            })}
          </ul>
        </Screen>
      )}
    </OnDuty>
  );
}
