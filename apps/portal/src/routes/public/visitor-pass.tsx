import { Banner, DayText, Fact, Facts, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../names.ts';
import { QrCode } from '../../parts/qr-code.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/visitor-pass';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.service.visitorPass({ token: args.params.pass }));
}

/** 访客通行码: shown at the gate, read by the guard's camera. */
export default function VisitorPass({ loaderData: pass }: Route.ComponentProps) {
  const { t } = useTranslation('publicService');
  const name = useName();
  return (
    <section className="sheet">
      <PageTitle title={t('pass.title')} />
      <h1>
        {t('pass.title')} · {name(pass.siteName, pass.siteNameEn)}
      </h1>
      <p className="quiet">{t('pass.lead')}</p>
      {pass.isToday ? null : <Banner tone="unproven">{t('pass.notToday')}</Banner>}
      <div className="mx-auto my-4 w-64 max-w-full">
        <QrCode text={pass.code} title={t('pass.title')} />
      </div>
      <Facts>
        <Fact name={t('pass.visitor')}>{pass.name}</Fact>
        <Fact name={t('pass.unit')}>{pass.unit}</Fact>
        <Fact name={t('pass.heads')}>{pass.heads}</Fact>
        <Fact name={t('pass.days')}>
          <DayText day={pass.fromDay} />
          {pass.fromDay === pass.untilDay ? null : (
            <>
              {' – '}
              <DayText day={pass.untilDay} />
            </>
          )}
        </Fact>
        {pass.siteAddress ? <Fact name={t('pass.address')}>{pass.siteAddress}</Fact> : null}
      </Facts>
      <p className="quiet small mt-4">{t('pass.notice')}</p>
    </section>
  );
}
