import { can } from '@zhiqin/access/rules';
import { Button, Card, DataTable, DayText, EmptyState } from '@zhiqin/ui';
import { installationKinds, otherWays } from '@zhiqin/upkeep/rules';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/installations';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.upkeep.listInstallations({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, all, flag } = valuesOf(await formOf(args.request));
  const ways = all('otherWays') as (typeof otherWays)[number][];
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { upkeep } = portal.caller;
    const installationId = text('installationId');
    if (text('wish') === 'retire') await upkeep.retireInstallation({ installationId });
    else if (text('wish') === 'ways') await upkeep.setOtherWays({ installationId, otherWays: ways });
    else
      await upkeep.addInstallation({
        ...{ siteId, installationNo: text('installationNo'), place: text('place'), otherWays: ways },
        ...{ maker: given('maker'), madeOn: given('madeOn'), scrapOn: given('scrapOn') },
        kind: text('kind') as 'barrier',
        knowsFaces: flag('knowsFaces'),
      });
    return redirect(`/admin/sites/${args.params.code}/upkeep/installations`);
  });
}

/** 门禁、道闸、报警设施: the register, and of gates that know faces what else opens them (V13). */
export default function Installations({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const { role } = useSelf();
  const keeps = can(role, 'upkeep.keep');
  const way = (value: string) => t(`installations.ways.${value as 'card'}`);
  return (
    <>
      <UpkeepMenu code={params.code} here="installations" />
      <div className="grid gap-4">
        <DataTable
          caption={t('installations.title')}
          rows={rows}
          keyOf={(row) => row.id}
          wide
          empty={<EmptyState title={t('installations.none')} example={t('installations.example')} />}
          columns={[
            { key: 'no', head: t('installations.no'), cell: (row) => row.installationNo },
            {
              key: 'kind',
              head: t('installations.kind'),
              cell: (row) => t(`installations.kinds.${row.kind as 'barrier'}`),
            },
            { key: 'place', head: t('place'), cell: (row) => row.place },
            { key: 'maker', head: t('installations.maker'), cell: (row) => row.maker ?? '–' },
            { key: 'made', head: t('installations.madeOn'), cell: (row) => <DayText day={row.madeOn} /> },
            { key: 'scrap', head: t('installations.scrapOn'), cell: (row) => <DayText day={row.scrapOn} /> },
            {
              key: 'ways',
              head: t('installations.otherWays'),
              cell: (row) =>
                !row.knowsFaces ? (
                  t('installations.noFaces')
                ) : (
                  <>
                    {row.otherWays === null ? (
                      t('installations.notSaid')
                    ) : row.otherWays.length === 0 ? (
                      <strong>{t('installations.noWays')}</strong>
                    ) : (
                      row.otherWays.map(way).join(' · ')
                    )}
                    {keeps ? (
                      <Form method="post" className="flex flex-wrap items-center gap-2">
                        <input type="hidden" name="installationId" value={row.id} />
                        {otherWays.map((value) => (
                          <label key={value} className="flex items-center gap-1">
                            <input
                              type="checkbox"
                              name="otherWays"
                              value={value}
                              defaultChecked={row.otherWays?.includes(value)}
                            />
                            {way(value)}
                          </label>
                        ))}
                        <Button kind="quiet" name="wish" value="ways">
                          {t('installations.setWays')}
                        </Button>
                      </Form>
                    ) : null}
                  </>
                ),
            },
            ...(keeps
              ? [
                  {
                    key: 'retire',
                    head: t('installations.retire'),
                    cell: (row: (typeof rows)[number]) => (
                      <Form method="post">
                        <input type="hidden" name="installationId" value={row.id} />
                        <Button kind="quiet" name="wish" value="retire">
                          {t('installations.retire')} {row.installationNo}
                        </Button>
                      </Form>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {keeps ? (
          <Card title={t('installations.add')}>
            <EntryForm
              key={rows.length}
              back={`/admin/sites/${params.code}/upkeep`}
              fields={[
                { name: 'installationNo', label: t('installations.no') },
                {
                  ...{ name: 'kind', kind: 'choice', label: t('installations.kind') },
                  choices: installationKinds.map((value) => ({
                    value,
                    label: t(`installations.kinds.${value}`),
                  })),
                },
                { name: 'place', label: t('place') },
                { name: 'maker', label: t('installations.maker') },
                { name: 'madeOn', kind: 'date', label: t('installations.madeOn') },
                { name: 'scrapOn', kind: 'date', label: t('installations.scrapOn') },
                { name: 'knowsFaces', kind: 'flag', label: t('installations.knowsFaces') },
                {
                  ...{ name: 'otherWays', kind: 'several', label: t('installations.otherWays') },
                  help: t('installations.otherWaysHelp'),
                  choices: otherWays.map((value) => ({ value, label: way(value) })),
                },
              ]}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
