import { Banner, Card, Fact, Facts, PageTitle, TextField } from '@zhiqin/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import type { FileOutcome, FileVerification } from '../../verify-file.ts';

/** 核对月报: in the visitor's own browser, without an account and without sending the file anywhere. */
export default function Verify() {
  const { t } = useTranslation('publicLedger');
  const [state, setState] = useState<'idle' | 'working' | FileVerification>('idle');
  async function check(file: File | undefined) {
    if (!file) return;
    setState('working');
    // Reading a PDF is heavy: it comes when there is one to read.
    const { verifyFile } = await import('../../verify-file.ts');
    setState(await verifyFile(file));
  }
  return (
    <section className="mx-auto grid max-w-3xl gap-4">
      <PageTitle title={t('verify.title')} />
      <h1>{t('verify.title')}</h1>
      <p className="prose">{t('verify.lead')}</p>
      <TextField
        name="file"
        type="file"
        accept="application/pdf,.pdf"
        label={t('verify.choose')}
        onChange={(event) => void check(event.target.files?.[0])}
      />
      <div aria-live="polite" className="grid gap-4">
        {state === 'working' ? <p>{t('verify.working')}</p> : null}
        {typeof state === 'object' ? <Found found={state} /> : null}
      </div>
      <Card title={t('verify.limitTitle')}>
        <p className="prose">{t('verify.limit')}</p>
        <p className="prose mt-2">{t('verify.offline')}</p>
        <pre className="code overflow-x-auto">npm run zhiqin -- verify FILE.pdf</pre>
      </Card>
      <noscript>{t('verify.noScript')} npm run zhiqin -- verify FILE.pdf</noscript>
    </section>
  );
}

function Found({ found }: { found: FileVerification }) {
  const { t } = useTranslation('publicLedger');
  const name = useName();
  const { report, head } = found;
  const said = !found.sound ? 'unsound' : found.state === 'draft' ? 'draft' : 'sound';
  return (
    <>
      <Banner tone={said === 'sound' ? 'met' : said === 'draft' ? 'unproven' : 'breached'}>
        <strong>{t(found.state === 'unknown' ? 'verify.unknown' : `verify.${said}`)}</strong>
        {said === 'draft' ? <p>{t('verify.draftNote')}</p> : null}
        {found.isUnreachable ? <p>{t('verify.unreachable')}</p> : null}
      </Banner>
      {report ? (
        <Facts>
          <Fact name={t('verify.report')}>
            {name(report.site.zh, report.site.en)} · {report.month}
          </Fact>
          <Fact name={t('verify.company')}>{name(report.contractor.zh, report.contractor.en)}</Fact>
          <Fact name={t('verify.digest')}>
            <span className="code break-all">{found.dataSha256}</span>
          </Fact>
          {head ? (
            <Fact name={t('verify.root')}>
              <span className="code break-all">{head.root}</span>
            </Fact>
          ) : null}
        </Facts>
      ) : null}
      <Card title={t('verify.what')}>
        <ul className="grid gap-2">
          {found.checks.map((one) => (
            <Line key={one.check} one={one} />
          ))}
        </ul>
      </Card>
      {head ? (
        <p>
          <Link to={`/p/ledger/${head.ledger}`}>{t('verify.publicPage')}</Link>
        </p>
      ) : null}
    </>
  );
}

function Line({ one }: { one: FileOutcome }) {
  const { t } = useTranslation('publicLedger');
  const marks = { passed: '✓', failed: '✗', skipped: '–' } as const;
  return (
    <li className="flex items-baseline gap-2">
      <span aria-hidden="true" className="code">
        {marks[one.outcome]}
      </span>
      <span className={one.outcome === 'skipped' ? 'quiet' : undefined}>
        {t(`verify.checks.${one.check}`)}
        <span className="quiet"> · {t(`verify.outcomes.${one.outcome}`)}</span>
        {one.day ? <> · {t('verify.onDay', { day: one.day })}</> : null}
        {(one.figures ?? []).map((figure) => (
          <span key={figure.figure} className="block">
            {t('verify.figure', {
              figure: figure.figure,
              stated: `${figure.stated}`,
              recomputed: `${figure.recomputed}`,
            })}
          </span>
        ))}
      </span>
    </li>
  );
}
