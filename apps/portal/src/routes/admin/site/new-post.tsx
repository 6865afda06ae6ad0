import { postKinds, shiftPresetCodes, shiftsOfPreset } from '@zhiqin/sites/rules';
import { PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/new-post';

type Wanted = Parameters<PortalContext['caller']['sites']['addPost']>[0];

export async function action(args: Route.ActionArgs) {
  const { text, given, flag, number } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    await portal.caller.sites.addPost({
      siteId: id,
      code: text('code'),
      name: text('name'),
      nameEn: given('nameEn'),
      kind: text('kind') as Wanted['kind'],
      heads: number('heads'),
      shiftPattern: shiftsOfPreset(text('shiftPattern'), text('firstShift')),
      registersVisitors: flag('registersVisitors'),
      instructions: given('instructions'),
    });
    return redirect(`/admin/sites/${args.params.code}`);
  });
}

export default function NewPost({ params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalForms', 'sites']);
  return (
    <>
      <PageTitle title={t('post.title')} />
      <h2 className="mb-4">{t('post.title')}</h2>
      <EntryForm
        back={`/admin/sites/${params.code}`}
        fields={[
          { name: 'code', label: t('sites:posts.code'), help: t('codeHelp', { example: 'G1' }) },
          { name: 'name', label: t('sites:name') },
          { name: 'nameEn', label: t('sites:nameEn'), help: t('nameEnHelp') },
          {
            name: 'kind',
            kind: 'choice',
            label: t('sites:posts.kind'),
            help: t('post.kindHelp'),
            choices: postKinds.map((kind) => ({ value: kind, label: t(`sites:posts.kinds.${kind}`) })),
          },
          { name: 'registersVisitors', kind: 'flag', label: t('post.registers') },
          { name: 'heads', kind: 'number', label: t('sites:posts.heads'), value: '1' },
          {
            name: 'shiftPattern',
            kind: 'choice',
            label: t('post.preset'),
            choices: shiftPresetCodes.map((code) => ({ value: code, label: t(`post.presets.${code}`) })),
          },
          {
            name: 'firstShift',
            kind: 'time',
            label: t('post.firstShift'),
            help: t('post.firstShiftHelp'),
            value: '08:00',
          },
          {
            name: 'instructions',
            kind: 'long',
            label: t('sites:posts.instructions'),
            help: t('post.instructionsHelp'),
          },
        ]}
      />
    </>
  );
}
