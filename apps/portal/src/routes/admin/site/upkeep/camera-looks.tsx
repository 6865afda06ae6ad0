import { can } from '@zhiqin/access/rules';
import { Card, DataTable, DayText, EmptyState } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PaperField } from '../../../../parts/upkeep/paper-field.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/camera-looks';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.upkeep.listCameraLooks({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given } = valuesOf(form);
  const photoBase64 = await base64Of(form, 'photoBase64');
  return attempt(args, async (portal) => {
    await portal.caller.upkeep.lookAtCamera({
      ...{ cameraId: text('cameraId'), lookedOn: text('lookedOn'), note: given('note'), photoBase64 },
      hasSign: text('hasSign') === 'yes',
      isForbiddenPlace: text('place') === 'forbidden',
    });
    return redirect(`/admin/sites/${args.params.code}/upkeep/camera-looks`);
  });
}

/** 监控标识与安装部位: the quarter's look at each camera (M06), and the proof of how far back it plays (M02). */
export default function CameraLooks({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const { role } = useSelf();
  const keeps = can(role, 'upkeep.keep') && rows.length > 0;
  return (
    <>
      <UpkeepMenu code={params.code} here="camera-looks" />
      <p className="quiet prose mb-3">{t('looks.lead')}</p>
      <div className="grid gap-4">
        <DataTable
          caption={t('looks.title')}
          rows={rows}
          keyOf={(row) => row.id}
          empty={<EmptyState title={t('looks.none')} />}
          columns={[
            { key: 'no', head: t('looks.camera'), cell: (row) => `${row.cameraNo} · ${row.place}` },
            {
              key: 'last',
              head: t('looks.last'),
              cell: (row) =>
                row.last ? <DayText day={row.last.lookedOn} /> : <strong>{t('looks.never')}</strong>,
            },
            {
              key: 'kept',
              head: t('looks.kept'),
              cell: (row) =>
                row.kept ? (
                  <Link to={`/admin/sites/${params.code}/duty/${row.kept.entryId}`}>
                    {row.kept.isShort ? (
                      <strong>
                        {t('looks.keptShort', { count: row.kept.days, asked: row.retentionDays })}
                      </strong>
                    ) : (
                      t('looks.keptDays', { count: row.kept.days })
                    )}
                    <span className="small block">
                      <DayText day={row.kept.lookedOn} />
                    </span>
                  </Link>
                ) : (
                  <strong>{t('looks.keptNever')}</strong>
                ),
            },
            {
              key: 'sign',
              head: t('looks.sign'),
              cell: (row) =>
                row.last ? row.last.hasSign ? t('looks.hasSign') : <strong>{t('looks.noSign')}</strong> : '–',
            },
            {
              key: 'place',
              head: t('looks.place'),
              cell: (row) =>
                row.last ? (
                  row.last.isForbiddenPlace ? (
                    <strong>{t('looks.forbidden')}</strong>
                  ) : (
                    t('looks.placeOk')
                  )
                ) : (
                  '–'
                ),
            },
            {
              key: 'photo',
              head: t('looks.photo'),
              cell: (row) =>
                row.last?.fileId ? (
                  <a href={`/api/files/${row.last.fileId}`}>{t('looks.photoSeen')}</a>
                ) : (
                  (row.last?.note ?? '–')
                ),
            },
          ]}
        />
        {keeps ? (
          <Card title={t('looks.add')}>
            <EntryForm
              back={`/admin/sites/${params.code}/upkeep`}
              submit={t('looks.save')}
              hasFile
              fields={[
                {
                  ...{ name: 'cameraId', kind: 'choice', label: t('looks.camera') },
                  choices: rows.map((row) => ({ value: row.id, label: `${row.cameraNo} · ${row.place}` })),
                },
                { name: 'lookedOn', kind: 'date', label: t('looks.lookedOn') },
                {
                  ...{ name: 'hasSign', kind: 'choice', label: t('looks.sign'), value: 'yes' },
                  choices: [
                    { value: 'yes', label: t('looks.hasSign') },
                    { value: 'no', label: t('looks.noSign') },
                  ],
                },
                {
                  ...{ name: 'place', kind: 'choice', label: t('looks.place'), value: 'fine' },
                  choices: [
                    { value: 'fine', label: t('looks.placeOk') },
                    { value: 'forbidden', label: t('looks.forbidden') },
                  ],
                },
                { name: 'note', label: t('looks.note') },
              ]}
            >
              <PaperField name="photoBase64" label={t('looks.photo')} />
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  );
}
