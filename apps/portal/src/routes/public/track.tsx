import { satisfactions } from '@zhiqin/service/rules';
import { Banner, Button, Card, Fact, Facts, PageTitle, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { isRefused } from '../../is-refused.ts';
import { useName } from '../../names.ts';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/track';

export async function loader(args: Route.LoaderArgs) {
  const number = args.params.number ?? '';
  const typed = new URL(args.request.url).searchParams.get('number')?.trim();
  if (!number && typed) return redirect(`/p/t/${encodeURIComponent(typed)}`);
  if (!number) return { number, ticket: null, isUnknown: false };
  return ask(args, async ({ caller }) => {
    try {
      return { number, ticket: await caller.service.trackFeedback({ number }), isUnknown: false };
    } catch (error) {
      if (!isRefused(error, 'not-found') && !isRefused(error, 'input.invalid')) throw error;
      return data({ number, ticket: null, isUnknown: true }, { status: 404 });
    }
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  const number = args.params.number ?? '';
  return attempt(args, async ({ caller }) => {
    await caller.service.rateFeedback({ number, satisfied: text('satisfied') as 'yes' });
    return redirect(`/p/t/${number}`);
  });
}

const grouped = (number: string) => number.replaceAll(/(.{4})(?=.)/g, '$1-');

/** 查询进展 by tracking number: what was said, what was answered, and whether that will do. */
export default function Track({ loaderData: { number, ticket, isUnknown } }: Route.ComponentProps) {
  const { t } = useTranslation('publicService');
  const name = useName();
  const [search] = useSearchParams();
  if (!ticket)
    return (
      <section className="sheet">
        <PageTitle title={t('track.title')} />
        <h1>{t('track.title')}</h1>
        {search.has('sent') ? <SentBanner number={number} /> : null}
        <Form method="get" action="/p/t" reloadDocument className="form">
          <TextField
            name="number"
            label={t('track.number')}
            help={t('track.numberHelp')}
            error={isUnknown && !search.has('sent') ? t('track.notFound') : undefined}
            defaultValue={number}
            autoCapitalize="characters"
            autoComplete="off"
            required
          />
          <Button wide>{t('track.open')}</Button>
        </Form>
      </section>
    );
  const { zone } = ticket;
  return (
    <section className="sheet">
      <PageTitle title={t('track.title')} />
      <h1>
        {t(`kinds.${ticket.kind}`)} · {name(ticket.siteName, ticket.siteNameEn)}
      </h1>
      {search.has('sent') ? <SentBanner number={number} /> : null}
      <FormProblem />
      <Facts>
        <Fact name={t('track.number')}>
          <span className="code">{grouped(number)}</span>
        </Fact>
        <Fact name={t('track.ticketNo')}>{ticket.ticketNo ?? '…'}</Fact>
        <Fact name={t('track.receivedAt')}>
          <TimeText at={ticket.receivedAt} zone={zone} />
        </Fact>
        {ticket.replyDueAt && !ticket.repliedAt ? (
          <Fact name={t('track.replyDue')}>
            <TimeText at={ticket.replyDueAt} zone={zone} />
          </Fact>
        ) : null}
      </Facts>
      <Card title={t('track.yours')}>
        <p className="prose break-words whitespace-pre-line">{ticket.text}</p>
      </Card>
      <Card title={t('track.reply')}>
        <p className="prose break-words whitespace-pre-line">{ticket.reply ?? t('track.waiting')}</p>
        {ticket.result ? (
          <p className="prose mt-3 break-words whitespace-pre-line">
            <strong>{t('track.result')}</strong> {ticket.result}
          </p>
        ) : null}
      </Card>
      {ticket.repliedAt ? (
        ticket.satisfied ? (
          <p>{t('track.rated', { answer: t(`track.satisfaction.${ticket.satisfied}`) })}</p>
        ) : (
          <Form method="post" reloadDocument>
            <p className="font-semibold">{t('track.satisfied')}</p>
            <div className="grid grid-cols-3 gap-2">
              {satisfactions.map((one) => (
                <Button key={one} kind="plain" name="satisfied" value={one}>
                  {t(`track.satisfaction.${one}`)}
                </Button>
              ))}
            </div>
          </Form>
        )
      ) : null}
    </section>
  );
}

function SentBanner({ number }: { number: string }) {
  const { t } = useTranslation('publicService');
  return (
    <Banner tone="met">
      <p className="font-semibold">{t('sent.title')}</p>
      <p>
        {t('sent.number')} <strong className="code text-xl">{grouped(number)}</strong>
      </p>
      <p>{t('sent.keep')}</p>
    </Banner>
  );
}
