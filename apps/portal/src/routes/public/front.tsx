import { LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

export default function Front() {
  const { t } = useTranslation('portal');
  return (
    <section className="mx-auto grid max-w-2xl gap-4">
      <PageTitle title={t('front.title')} />
      <h1 className="text-3xl">{t('front.title')}</h1>
      <p className="text-base">{t('front.lead')}</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t('front.pointRecord')}</li>
        <li>{t('front.pointVerdict')}</li>
        <li>{t('front.pointReport')}</li>
      </ul>
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/sign-in">{t('signIn.submit')}</LinkButton>
        <LinkButton to="/sign-up" kind="plain">
          {t('signIn.signUp')}
        </LinkButton>
      </div>
    </section>
  );
}
