import { can } from '@zhiqin/access/rules';
import { Banner, Card, Checkbox, Fact, Facts, PageHead, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PaperInput } from '../../../parts/paper-input.tsx';
import { pictureOf } from '../../../parts/report-head.tsx';
import { SettingsMenu } from '../../../parts/settings-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/report-look';

const here = '/admin/settings/report-look';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.reports.getReportBrand({}));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, flag } = valuesOf(form);
  return attempt(args, async ({ caller }) => {
    await caller.reports.setReportBrand({
      accent: text('accent'),
      logo: await base64Of(form, 'logo'),
      seal: await base64Of(form, 'seal'),
      removeLogo: flag('removeLogo'),
      removeSeal: flag('removeSeal'),
    });
    return redirect(`${here}?done=saved`);
  });
}

/** 月报版式: logo, colour and seal of the contractor's reports. */
export default function ReportLook({ loaderData: { accent, logo, seal } }: Route.ComponentProps) {
  const { t } = useTranslation('portalReports');
  const { role, tenant } = useSelf();
  const name = useName()(tenant.name, tenant.nameEn);
  const problem = useProblem();
  const [search] = useSearchParams();
  const may = can(role, 'report.set-brand');
  const labels = [
    { name: 'accent', label: t('look.accent') },
    { name: 'logo', label: t('look.logo') },
    { name: 'seal', label: t('look.seal') },
  ];
  return (
    <>
      <PageHead title={t('look.title')} note={t('look.lead')} />
      <SettingsMenu />
      <div className="grid gap-4">
        {search.get('done') === 'saved' ? <Banner tone="met">{t('look.saved')}</Banner> : null}
        <Card title={t('look.now')}>
          <Facts>
            <Fact name={t('look.accent')}>
              <span
                aria-hidden
                className="mr-2 inline-block size-4 align-middle"
                style={{ background: accent }}
              />
              {accent}
            </Fact>
            <Fact name={t('look.logo')}>
              {logo ? (
                <img
                  src={pictureOf(logo)}
                  alt={t('look.logoOf', { name })}
                  className="max-h-12 max-w-full bg-white p-1"
                />
              ) : (
                t('look.none')
              )}
            </Fact>
            <Fact name={t('look.seal')}>
              {seal ? (
                <img
                  src={pictureOf(seal)}
                  alt={t('look.sealOf', { name })}
                  className="max-h-24 max-w-full bg-white p-1"
                />
              ) : (
                t('look.none')
              )}
            </Fact>
          </Facts>
          {may ? null : <p className="quiet small mt-4">{t('look.onlyOwner')}</p>}
        </Card>
        {may ? (
          <Card>
            <EntryForm back="/admin/settings" submit={t('look.save')} fields={[]} labelled={labels} hasFile>
              <TextField
                name="accent"
                label={t('look.accent')}
                help={t('look.accentHelp')}
                error={problem.at('accent')}
                defaultValue={problem.typed('accent') ?? accent}
                maxLength={7}
              />
              <PaperInput
                name="logo"
                label={t('look.logo')}
                help={t('look.logoHelp')}
                accept="image/png,image/jpeg"
              />
              {logo ? <Checkbox name="removeLogo" label={t('look.removeLogo')} /> : null}
              <PaperInput
                name="seal"
                label={t('look.seal')}
                help={t('look.sealHelp')}
                accept="image/png,image/jpeg"
              />
              {seal ? <Checkbox name="removeSeal" label={t('look.removeSeal')} /> : null}
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  );
}
