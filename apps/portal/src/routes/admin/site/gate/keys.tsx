import { can } from '@zhiqin/access/rules';
import { LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { RegisterPage } from '../../../../parts/register-page.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/keys';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.gateRegisters.listKeys({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number } = valuesOf(await formOf(args.request));
  const ended = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (ended) await portal.caller.gateRegisters.retireKey({ keyId: ended });
    else
      await portal.caller.gateRegisters.addKey({
        siteId: id,
        keyNo: text('keyNo'),
        opens: text('opens'),
        ring: given('ring'),
        place: given('place'),
        copies: number('copies'),
      });
    return redirect(`/admin/sites/${args.params.code}/gate/keys`);
  });
}

/** 钥匙台账. */
export default function Keys({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalGate', 'sites']);
  const { role } = useSelf();
  return (
    <RegisterPage
      code={params.code}
      page="keys"
      title={t('menu.keys')}
      lead={t('keys.lead')}
      none={t('keys.none')}
      example={t('keys.noneExample')}
      add={t('keys.add')}
      end={t('keys.end')}
      asksReason={false}
      may={can(role, 'gate-register.keep')}
      actions={
        can(role, 'gate-register.keep') ? (
          <LinkButton kind="quiet" to={`/admin/sites/${params.code}/import/keys`}>
            {t('sites:importPage.open')}
          </LinkButton>
        ) : null
      }
      rows={rows}
      nameOf={(row) => row.keyNo}
      columns={[
        { key: 'no', head: t('keys.no'), cell: (row) => <span className="code">{row.keyNo}</span> },
        { key: 'opens', head: t('keys.opens'), cell: (row) => row.opens },
        { key: 'ring', head: t('keys.ring'), cell: (row) => row.ring ?? '–' },
        { key: 'place', head: t('keys.place'), cell: (row) => row.place ?? '–' },
        { key: 'copies', head: t('keys.copies'), cell: (row) => row.copies },
      ]}
      fields={[
        { name: 'keyNo', label: t('keys.no') },
        { name: 'opens', label: t('keys.opens') },
        { name: 'ring', label: t('keys.ring') },
        { name: 'place', label: t('keys.place') },
        { name: 'copies', kind: 'number', label: t('keys.copies'), value: '1' },
      ]}
    />
  );
}
