import { Card, DataTable, DayText, EmptyState, LinkButton, TimeText } from '@zhiqin/ui';
import type { OperatorRegister } from '@zhiqin/upkeep';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntryForm } from '../form-fields.tsx';

/** The form by which somebody is named: a guard of the house, or somebody else by name and unit. */
export function NameOperator({
  guards,
  today,
  here,
}: {
  guards: readonly { id: string; staffNo: string; name: string }[];
  today: string;
  here: string;
}) {
  const { t } = useTranslation('portalUpkeep');
  return (
    <Card title={t('operators.add')}>
      <EntryForm
        back={here}
        submit={t('operators.save')}
        fields={[
          {
            ...{ name: 'guardId', kind: 'choice', label: t('operators.guard'), empty: t('operators.other') },
            choices: guards.map(({ id, staffNo, name }) => ({ value: id, label: `${name} ${staffNo}` })),
          },
          { name: 'name', label: t('operators.name') },
          { name: 'unit', label: t('operators.unit') },
          { name: 'mayPlay', kind: 'flag', label: t('operators.mayPlay') },
          { name: 'mayCopy', kind: 'flag', label: t('operators.mayCopy') },
          { name: 'vettedOn', kind: 'date', label: t('operators.vetted') },
          { name: 'trainedOn', kind: 'date', label: t('operators.trained') },
          { name: 'secrecyOn', kind: 'date', label: t('operators.secrecy') },
          { name: 'fromDay', kind: 'date', label: t('operators.from'), value: today },
        ]}
      >
        <input type="hidden" name="wish" value="add" />
      </EntryForm>
    </Card>
  );
}

/** Everybody on the register, those named today first, with papers and what is missing. */
export function Operators({
  operators,
  today,
  here,
  keeps,
  wish,
}: Pick<OperatorRegister, 'operators' | 'today'> & { here: string; keeps: boolean; wish: string | null }) {
  const { t } = useTranslation(['portalUpkeep', 'workforce']);
  const leaving = keeps ? operators.find((one) => one.id === wish && one.untilDay === null) : undefined;
  return (
    <>
      {leaving ? (
        <Card title={`${t('operators.end')} · ${leaving.name}`}>
          <EntryForm
            back={here}
            submit={t('operators.end')}
            fields={[{ name: 'untilDay', kind: 'date', label: t('operators.until'), value: today }]}
          >
            <input type="hidden" name="wish" value="end" />
            <input type="hidden" name="operatorId" value={leaving.id} />
          </EntryForm>
        </Card>
      ) : null}
      <DataTable
        caption={t('operators.title')}
        rows={operators}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('operators.none')} example={t('operators.noneText')} />}
        columns={[
          {
            key: 'name',
            head: t('operators.name'),
            cell: (row) => (
              <>
                <strong>{row.name}</strong>
                <span className="small quiet block">{row.unit ?? t('operators.own')}</span>
              </>
            ),
          },
          {
            key: 'rights',
            head: t('operators.rights'),
            cell: (row) => t(`operators.right.${row.mayCopy ? 'copy' : row.mayPlay ? 'play' : 'watch'}`),
          },
          {
            key: 'papers',
            head: t('operators.papers'),
            cell: (row) =>
              row.certificates.length > 0
                ? row.certificates.map((paper) => (
                    <span key={`${paper.kind} ${paper.certificateNo}`} className="block">
                      {t(`certificateKinds.${paper.kind as 'guard'}`, { ns: 'workforce' })}{' '}
                      {paper.certificateNo}
                    </span>
                  ))
                : row.guardId
                  ? t('operators.noPapers')
                  : '–',
          },
          {
            key: 'proofs',
            head: t('operators.proofs'),
            cell: (row) =>
              row.lacks.length > 0 ? (
                <strong>{row.lacks.map((one) => t(`operators.lacks.${one}`)).join(' · ')}</strong>
              ) : (
                t('operators.complete')
              ),
          },
          {
            key: 'period',
            head: t('operators.period'),
            cell: (row) => (
              <>
                <DayText day={row.fromDay} /> – {row.untilDay ? <DayText day={row.untilDay} /> : null}
                {row.untilDay !== null && !row.isNamed ? ` · ${t('operators.ended')}` : null}
                {keeps && row.untilDay === null ? (
                  <span className="block">
                    <LinkButton kind="quiet" to={`${here}?do=${row.id}`}>
                      {t('operators.end')}
                    </LinkButton>
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** 调阅登记 of the last days, each held against the register. */
export function FootageAccesses({
  accesses,
  zone,
  log,
}: Pick<OperatorRegister, 'accesses'> & { zone: string; log: string }) {
  const { t } = useTranslation(['portalUpkeep', 'duty']);
  return (
    <Card title={t('operators.accesses')}>
      <p className="quiet small">{t('operators.accessesLead')}</p>
      <DataTable
        caption={t('operators.accesses')}
        rows={accesses}
        keyOf={(row) => row.entryId}
        empty={<p>{t('operators.noAccesses')}</p>}
        columns={[
          {
            key: 'at',
            head: t('operators.at'),
            cell: (row) => (
              <Link to={`${log}/${row.entryId}`}>
                <TimeText at={row.at} zone={zone} />
              </Link>
            ),
          },
          {
            key: 'handling',
            head: t('operators.handling'),
            cell: (row) => t(`codes.handling.${row.handling as 'viewed'}`, { ns: 'duty' }),
          },
          {
            key: 'authority',
            head: t('operators.authority'),
            cell: (row) => t(`codes.authority.${row.authority as 'police'}`, { ns: 'duty' }),
          },
          { key: 'by', head: t('operators.by'), cell: (row) => row.byName ?? t('operators.desk') },
          {
            key: 'standing',
            head: t('operators.standing'),
            cell: (row) =>
              row.standing === 'not-named' ? (
                <strong>{t('operators.standings.not-named')}</strong>
              ) : (
                t(`operators.standings.${row.standing}`)
              ),
          },
        ]}
      />
    </Card>
  );
}
