import { Card, DataTable, Fact, Facts, TimeText } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncidentFound } from './incident-form.tsx';
import { useIncidentWords } from './incident-words.ts';

interface Part {
  found: IncidentFound;
  aside: ReactNode;
  form: ReactNode;
}

/** 涉事人员与证人: masked; the record behind each opens with a reason. */
export function IncidentPeople({ found, aside, form }: Part) {
  const { t } = useTranslation('portalIncidents');
  const { code } = useIncidentWords();
  return (
    <Card title={t('people.title')} aside={aside}>
      <p className="quiet small">{t('people.lead')}</p>
      {form}
      {found.persons.length === 0 ? <p>{t('people.none')}</p> : null}
      <Facts>
        {found.persons.map((person) => (
          <Fact key={person.entryId} name={code('part', person.part)}>
            <Link to={`/admin/sites/${found.file.site.code}/duty/${person.entryId}`}>
              {[person.name, person.contact].filter(Boolean).join(' · ') || '–'}
            </Link>
            {person.isSigned === null ? null : (
              <span className="quiet small">
                {' '}
                {person.isSigned ? t('people.signed') : t('people.unsigned')}
              </span>
            )}
            {person.text ? <p className="break-words whitespace-pre-line">{person.text}</p> : null}
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

/** 集合点清点: the last count. */
export function IncidentHeads({ found, aside, form }: Part) {
  const { t } = useTranslation('portalIncidents');
  const { headcount, file } = found;
  return (
    <Card title={t('heads.title')} aside={aside}>
      <p className="quiet small">{t('heads.lead')}</p>
      {headcount ? (
        <p>
          <strong>
            {headcount.missing === null
              ? t('heads.unknownMissing', { counted: headcount.counted })
              : t('heads.line', { counted: headcount.counted, missing: headcount.missing })}
          </strong>{' '}
          <TimeText at={headcount.at} zone={file.site.zone} />
        </p>
      ) : (
        <p>{t('heads.none')}</p>
      )}
      {form}
    </Card>
  );
}

const evidenceKinds = ['photo', 'photos', 'signature', 'clip', 'text'] as const;

/** 证据清单: each with its digest. */
export function IncidentEvidence({ found, aside, form }: Part) {
  const { t } = useTranslation('portalIncidents');
  const kindOf = (kind: string) => evidenceKinds.find((one) => one === kind) ?? 'other';
  return (
    <Card title={t('evidence.title')} aside={aside}>
      <p className="quiet small">{t('evidence.lead')}</p>
      {form}
      {found.evidence.length === 0 ? (
        <p>{t('evidence.none')}</p>
      ) : (
        <DataTable
          caption={t('evidence.title')}
          rows={found.evidence.map((line, index) => ({ ...line, key: `${index}` }))}
          keyOf={(line) => line.key}
          columns={[
            {
              key: 'kind',
              head: t('evidence.kind'),
              cell: (line) => (
                <span className="break-words">
                  {[t(`evidence.kinds.${kindOf(line.kind)}`), line.what].filter(Boolean).join(' · ')}
                </span>
              ),
            },
            {
              key: 'at',
              head: t('evidence.at'),
              cell: (line) => <TimeText at={line.at} zone={found.file.site.zone} />,
            },
            {
              key: 'sha256',
              head: t('evidence.sha256'),
              cell: (line) => (
                <span className="code small break-all">
                  {line.fileId ? (
                    <a href={`/api/files/${line.fileId}`}>{line.sha256}</a>
                  ) : (
                    (line.sha256 ?? '–')
                  )}
                </span>
              ),
            },
            {
              key: 'stored',
              head: t('evidence.storedAt'),
              cell: (line) =>
                line.erasedAt
                  ? t('evidence.erased')
                  : (line.storedAt ??
                    (line.sha256 && !line.fileId && line.kind !== 'clip' && line.kind !== 'other'
                      ? t('evidence.notYet')
                      : '–')),
            },
          ]}
        />
      )}
    </Card>
  );
}
