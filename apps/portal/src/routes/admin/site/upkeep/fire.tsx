import { can } from '@zhiqin/access/rules';
import { fireInspectionItems } from '@zhiqin/upkeep/rules';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { localInstant } from '../../../../local-instant.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { FireRecords } from '../../../../parts/upkeep/fire-records.tsx';
import { HotWork } from '../../../../parts/upkeep/hot-work.tsx';
import { PaperField, photoOrPdf } from '../../../../parts/upkeep/paper-field.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { useUpkeepWords } from '../../../../parts/upkeep/upkeep-words.ts';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/fire';

export async function loader(args: Route.LoaderArgs) {
  const wish = new URL(args.request.url).searchParams.get('do');
  return ask(args, async (portal) => {
    const site = await siteOf(portal, args.params.code);
    const fire = await portal.caller.upkeep.readFireFile({ siteId: site.id });
    return { fire, zone: site.zone, wish, now: portal.now };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, all, flag } = valuesOf(form);
  const paperBase64 = await base64Of(form, 'paperBase64');
  return attempt(args, async (portal) => {
    const { id: siteId, zone } = await siteOf(portal, args.params.code);
    const { upkeep } = portal.caller;
    switch (text('wish')) {
      case 'inspection':
        await upkeep.recordFireInspection({
          ...{ siteId, heldOn: text('heldOn'), isSigned: flag('isSigned'), paperBase64 },
          failedItems: all('failedItems') as 'routes'[],
        });
        break;
      case 'test':
        await upkeep.recordFireTest({
          ...{ siteId, heldOn: text('heldOn'), firm: text('firm'), reportNo: given('reportNo'), paperBase64 },
        });
        break;
      case 'permit':
        await upkeep.grantHotWork({
          ...{ siteId, permitNo: text('permitNo'), place: text('place'), work: text('work') },
          ...{ firm: given('firm'), watcher: given('watcher'), welder: given('welder'), paperBase64 },
          welderCertificateNo: given('welderCertificateNo'),
          welderCertificateUntil: given('welderCertificateUntil'),
          fromAt: localInstant(text('fromAt'), zone) ?? '',
          untilAt: localInstant(text('untilAt'), zone) ?? '',
        });
        break;
      case 'end':
        await upkeep.endHotWork({ permitId: text('permitId') });
        break;
      default:
        await upkeep.withdrawHotWork({ permitId: text('permitId') });
    }
    return redirect(`/admin/sites/${args.params.code}/upkeep/fire`);
  });
}

/** 消防档案: inspections, the yearly test, hot work (F03, F04, F09). */
export default function Fire({ loaderData: { fire, zone, wish, now }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const { role } = useSelf();
  const keeps = can(role, 'upkeep.keep');
  const here = `/admin/sites/${params.code}/upkeep/fire`;
  return (
    <>
      <UpkeepMenu code={params.code} here="fire" />
      <div className="grid gap-4">
        <FireRecords
          kind="inspection"
          {...{ records: fire.records, code: params.code, here, keeps: keeps && wish !== 'inspection' }}
        >
          {wish === 'inspection' && keeps ? (
            <EntryForm
              back={here}
              submit={t('fire.save')}
              hasFile
              fields={[
                { name: 'heldOn', kind: 'date', label: t('fire.heldOn') },
                {
                  ...{ name: 'failedItems', kind: 'several', label: t('fire.failedItems') },
                  choices: fireInspectionItems.map((value) => ({ value, label: words.fireItem(value) })),
                },
                { name: 'isSigned', kind: 'flag', label: t('fire.bothSigned') },
              ]}
            >
              <input type="hidden" name="wish" value="inspection" />
              <PaperField name="paperBase64" label={t('fire.paper')} accept={photoOrPdf} />
            </EntryForm>
          ) : null}
        </FireRecords>
        <FireRecords
          kind="test"
          {...{ records: fire.records, code: params.code, here, keeps: keeps && wish !== 'test' }}
        >
          {wish === 'test' && keeps ? (
            <EntryForm
              back={here}
              submit={t('fire.save')}
              hasFile
              fields={[
                { name: 'heldOn', kind: 'date', label: t('fire.heldOn') },
                { name: 'firm', label: t('fire.firm') },
                { name: 'reportNo', label: t('fire.reportNo') },
              ]}
            >
              <input type="hidden" name="wish" value="test" />
              <PaperField name="paperBase64" label={t('fire.report')} accept={photoOrPdf} />
            </EntryForm>
          ) : null}
        </FireRecords>
        <HotWork {...{ fire, zone, now, here, code: params.code, keeps, isOpen: wish === 'permit' }}>
          <EntryForm
            back={here}
            submit={t('fire.grant')}
            hasFile
            fields={[
              { name: 'permitNo', label: t('fire.permitNo') },
              { name: 'place', label: t('place') },
              { name: 'work', label: t('fire.work') },
              { name: 'firm', label: t('fire.workFirm') },
              { name: 'fromAt', kind: 'datetime-local', label: t('fire.fromAt') },
              { name: 'untilAt', kind: 'datetime-local', label: t('fire.untilAt') },
              { name: 'watcher', label: t('fire.watcher') },
              { name: 'welder', label: t('fire.welder') },
              { name: 'welderCertificateNo', label: t('fire.welderCertificateNo') },
              { name: 'welderCertificateUntil', kind: 'date', label: t('fire.welderCertificateUntil') },
            ]}
          >
            <input type="hidden" name="wish" value="permit" />
            <PaperField name="paperBase64" label={t('fire.paper')} accept={photoOrPdf} />
          </EntryForm>
        </HotWork>
      </div>
    </>
  );
}
