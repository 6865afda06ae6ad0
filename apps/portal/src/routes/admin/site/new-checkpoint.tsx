import { Banner, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/new-checkpoint';

export async function action(args: Route.ActionArgs) {
  const { text, given, flag, lines } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { id: saved } = await portal.caller.sites.addCheckpoint({
      siteId: id,
      code: text('code'),
      name: text('name'),
      nameEn: given('nameEn'),
      floor: given('floor'),
      isCritical: flag('isCritical'),
      isFireLane: flag('isFireLane'),
      isPerimeter: flag('isPerimeter'),
      checkItems: lines('checkItems').map((name, index) => ({
        key: `item-${index + 1}`,
        name,
        nameEn: null,
      })),
    });
    const list = `/admin/sites/${args.params.code}/checkpoints`;
    return redirect(text('next') === 'another' ? `${list}/new?saved=${saved}` : list);
  });
}

export default function NewCheckpoint({ params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalForms', 'sites']);
  const saved = useSearchParams()[0].get('saved');
  return (
    <>
      <PageTitle title={t('checkpoint.title')} />
      <h2 className="mb-4">{t('checkpoint.title')}</h2>
      {saved ? <Banner tone="met">{t('checkpoint.saved')}</Banner> : null}
      <EntryForm
        key={saved}
        back={`/admin/sites/${params.code}/checkpoints`}
        more={t('checkpoint.addAnother')}
        fields={[
          { name: 'code', label: t('sites:checkpoints.code'), help: t('codeHelp', { example: 'B2-01' }) },
          { name: 'name', label: t('sites:name') },
          { name: 'nameEn', label: t('sites:nameEn'), help: t('nameEnHelp') },
          { name: 'floor', label: t('sites:checkpoints.floor'), help: t('checkpoint.floorHelp') },
          { name: 'isCritical', kind: 'flag', label: t('sites:checkpoints.critical') },
          { name: 'isFireLane', kind: 'flag', label: t('sites:checkpoints.fireLane') },
          { name: 'isPerimeter', kind: 'flag', label: t('sites:checkpoints.perimeter') },
          {
            name: 'checkItems',
            kind: 'long',
            label: t('sites:checkpoints.checkItems'),
            help: t('checkpoint.itemsHelp'),
          },
        ]}
      />
    </>
  );
}
