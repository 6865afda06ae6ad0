import { can } from '@zhiqin/access/rules';
import { FileButton, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { FootageAccesses, NameOperator, Operators } from '../../../../parts/upkeep/operators.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/operators';

export async function loader(args: Route.LoaderArgs) {
  const wish = new URL(args.request.url).searchParams.get('do');
  return ask(args, async (portal) => {
    const { id: siteId, zone } = await siteOf(portal, args.params.code);
    const { upkeep, workforce } = portal.caller;
    const register = await upkeep.listOperators({ siteId });
    const guards = wish === 'add' ? (await workforce.listGuards({ siteId })).guards : [];
    return {
      ...register,
      zone,
      wish,
      guards: guards.map(({ id, staffNo, name }) => ({ id, staffNo, name })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, flag } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { upkeep } = portal.caller;
    if (text('wish') === 'end')
      await upkeep.endOperator({ operatorId: text('operatorId'), untilDay: text('untilDay') });
    else
      await upkeep.nameOperator({
        ...{ siteId, guardId: given('guardId'), name: given('name'), unit: given('unit') },
        ...{ mayPlay: flag('mayPlay'), mayCopy: flag('mayCopy'), fromDay: text('fromDay') },
        ...{ vettedOn: given('vettedOn'), trainedOn: given('trainedOn'), secrecyOn: given('secrecyOn') },
      });
    return redirect(`/admin/sites/${args.params.code}/upkeep/operators`);
  });
}

/** 监控操作员名册: who may work the monitors, with what on file, and each view of recordings held against it (M03, S9A-8). */
export default function OperatorsPage({
  loaderData: { today, operators, accesses, guards, zone, wish },
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalUpkeep');
  const { role } = useSelf();
  const keeps = can(role, 'upkeep.keep');
  const here = `/admin/sites/${params.code}/upkeep/operators`;
  const isNaming = keeps && wish === 'add';
  return (
    <>
      <UpkeepMenu code={params.code} here="operators" />
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <p className="quiet prose">{t('operators.lead')}</p>
        <div className="flex flex-wrap gap-2">
          {operators.some((one) => one.isNamed) ? (
            <FileButton href={`${here}/print/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
              {t('operators.print')}
            </FileButton>
          ) : null}
          {keeps && !isNaming ? <LinkButton to={`${here}?do=add`}>{t('operators.add')}</LinkButton> : null}
        </div>
      </div>
      <div className="grid gap-4">
        {isNaming ? <NameOperator {...{ guards, today, here }} /> : null}
        <Operators {...{ operators, today, here, keeps, wish }} />
        <FootageAccesses {...{ accesses, zone, log: `/admin/sites/${params.code}/duty` }} />
      </div>
    </>
  );
}
