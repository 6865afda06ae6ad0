import { can } from '@zhiqin/access/rules';
import { currencies } from '@zhiqin/kernel';
import { Banner, Card, Fact, Facts, PageHead, Select, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { useMoneyWords } from '../../../parts/money-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { basisPointsOf, itemsOf, rulesOf } from '../../../rate-text.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/rate';

const taxKeys = ['cn-general', 'cn-small', 'de-standard', 'none'] as const;

export async function loader(args: Route.LoaderArgs) {
  const { contractId } = args.params;
  return ask(args, ({ caller }) => caller.billing.getContractRates({ contractId }));
}

export async function action(args: Route.ActionArgs) {
  const values = valuesOf(await formOf(args.request));
  const { text, given, flag, number, fen } = values;
  const { contractId } = args.params;
  return attempt(args, async ({ caller: { billing } }) => {
    if (text('wish') === 'renew') {
      const sign = text('change').startsWith('-') ? -1 : 1;
      const renewed = await billing.renewContract({
        ...{ contractId, contractNo: text('contractNo'), startsOn: text('startsOn'), endsOn: text('endsOn') },
        changeBasisPoints: sign * (basisPointsOf(text('change').replace('-', '')) ?? Number.NaN),
      });
      return redirect(`/admin/money/rates/${renewed.contractId}`);
    }
    const { posts, sites } = await billing.getContractRates({ contractId });
    await billing.setRateCard({
      ...{ contractId, fromDay: text('fromDay'), note: given('note') },
      terms: {
        ...{ currency: text('currency') as 'CNY', taxKey: text('taxKey') as 'none' },
        pricesIncludeTax: flag('pricesIncludeTax'),
        posts: posts
          .filter((one) => text(`basis-${one.id}`) !== 'none' && text(`basis-${one.id}`) !== '')
          .map((one) => ({
            ...{ postId: one.id, siteId: one.siteId, basis: text(`basis-${one.id}`) as 'hour' | 'month' },
            rateFen: fen(`price-${one.id}`) ?? Number.NaN,
            minutesPerDay: Math.round(number(`hours-${one.id}`) * 60),
            shortfall: text(`shortfall-${one.id}`) as 'shown' | 'credited',
          })),
        ...{ nightPercent: number('night'), holidayPercent: number('holiday') },
        overtimePercent: given('overtime') === null ? null : number('overtime'),
        items: itemsOf(text('items'), sites),
        ...{ minimumFen: fen('minimumFen'), maximumFen: fen('maximumFen') },
        increaseCapBasisPoints: given('increaseCap') === null ? null : basisPointsOf(text('increaseCap')),
        ...{ deductionRules: rulesOf(text('deductionRules')), deductsAppraisal: flag('deductsAppraisal') },
        paymentDays: number('paymentDays'),
      },
    });
    return redirect(`/admin/money/rates/${contractId}`);
  });
}

/** A contract's cards, the next one to enter, and its renewal. */
export default function Rate({
  loaderData: { contract, cards, inForceId, posts, sites },
}: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const { role } = useSelf();
  const last = cards[0]?.terms;
  const currency = last?.currency ?? 'CNY';
  const yuan = (fen: number | null | undefined) =>
    fen === null || fen === undefined ? '' : (fen / 100).toFixed(2);
  const siteOf = (id: string) => sites.find((one) => one.id === id);
  const open = posts.filter((one) => !one.isRetired);
  return (
    <>
      <PageHead
        title={`${contract.contractNo} ${contract.title}`}
        steps={[{ label: t('sections.rates'), to: '/admin/money/rates' }, { label: contract.contractNo }]}
        note={`${name(contract.clientName, contract.clientNameEn)} · ${contract.startsOn} – ${contract.endedOn ?? contract.endsOn}`}
      />
      <div className="grid gap-4">
        <Banner>{t('rate.keptUntil', { day: contract.keptUntil })}</Banner>
        {cards.map((card) => (
          <Card
            key={card.id}
            title={t('rate.card', { no: card.number, day: card.fromDay })}
            aside={card.id === inForceId ? t('rate.now') : undefined}
          >
            <Facts>
              {card.terms.posts.map((rate) => (
                <Fact
                  key={rate.postId}
                  name={`${name(siteOf(rate.siteId)?.name, siteOf(rate.siteId)?.nameEn)} ${words.postName(posts, rate.postId)}`}
                >
                  {words.money(rate.rateFen, card.terms.currency)} · {t(`rate.bases.${rate.basis}`)} ·{' '}
                  {t('rate.hoursPerDay')} {words.hours(rate.minutesPerDay)}
                </Fact>
              ))}
              {card.terms.items.map((item) => (
                <Fact key={`${item.siteId}${item.text}`} name={item.text}>
                  {words.money(item.amountFen, card.terms.currency)}
                </Fact>
              ))}
              <Fact name={t('rate.tax')}>
                {words.percent(card.tax.basisPoints)} % · {card.tax.citation} ·{' '}
                {card.terms.pricesIncludeTax ? t('statement.includes') : t('statement.excludes')}
              </Fact>
              <Fact name={t('rate.paymentDays')}>{card.terms.paymentDays}</Fact>
            </Facts>
            {card.terms.deductionRules.length > 0 ? (
              <ul className="mt-3 grid gap-1">
                {card.terms.deductionRules.map((rule) => (
                  <li key={rule.key}>
                    <span className="code">{rule.controlCode}</span> {words.percent(rule.basisPointsEach)} % ·{' '}
                    {words.percent(rule.capBasisPoints)} % · {rule.clause}
                  </li>
                ))}
              </ul>
            ) : null}
            <p className="mt-3 quiet">
              {card.setByName ?? ''} <TimeText at={card.setAt} zone="Asia/Shanghai" />
              {card.note ? ` · ${card.note}` : ''}
            </p>
          </Card>
        ))}
        {can(role, 'rate.set') ? (
          <Card title={t('rate.set')}>
            <EntryForm
              back="/admin/money/rates"
              fields={[
                { name: 'fromDay', kind: 'date', label: t('rate.fromDay'), value: contract.startsOn },
                {
                  ...{ name: 'currency', kind: 'choice', label: t('rate.currency'), value: currency },
                  choices: currencies.map((value) => ({ value, label: value })),
                },
                {
                  ...{
                    name: 'taxKey',
                    kind: 'choice',
                    label: t('rate.tax'),
                    value: last?.taxKey ?? 'cn-general',
                  },
                  choices: taxKeys.map((value) => ({ value, label: t(`rate.taxKeys.${value}`) })),
                },
                {
                  name: 'pricesIncludeTax',
                  kind: 'flag',
                  label: t('rate.includesTax'),
                  value: last?.pricesIncludeTax ?? true,
                },
                {
                  name: 'night',
                  kind: 'number',
                  label: t('rate.night'),
                  value: String(last?.nightPercent ?? 100),
                },
                {
                  name: 'holiday',
                  kind: 'number',
                  label: t('rate.holiday'),
                  value: String(last?.holidayPercent ?? 100),
                },
                {
                  name: 'overtime',
                  kind: 'number',
                  label: t('rate.overtime'),
                  value: String(last?.overtimePercent ?? ''),
                },
                {
                  ...{ name: 'items', kind: 'long', label: t('rate.items'), help: t('rate.itemsHelp') },
                  value: (last?.items ?? [])
                    .map((one) => `${siteOf(one.siteId)?.code} | ${one.text} | ${yuan(one.amountFen)}`)
                    .join('\n'),
                },
                { name: 'minimumFen', label: t('rate.minimum'), value: yuan(last?.minimumFen) },
                { name: 'maximumFen', label: t('rate.maximum'), value: yuan(last?.maximumFen) },
                {
                  name: 'increaseCap',
                  label: t('rate.increaseCap'),
                  value: yuan(last?.increaseCapBasisPoints),
                },
                {
                  ...{
                    name: 'deductionRules',
                    kind: 'long',
                    label: t('rate.rules'),
                    help: t('rate.rulesHelp'),
                  },
                  value: (last?.deductionRules ?? [])
                    .map((one) =>
                      [
                        one.controlCode,
                        one.of,
                        one.basisPointsEach / 100,
                        one.capBasisPoints / 100,
                        one.clause,
                      ].join(' | '),
                    )
                    .join('\n'),
                },
                {
                  name: 'deductsAppraisal',
                  kind: 'flag',
                  label: t('rate.appraisal'),
                  value: last?.deductsAppraisal ?? true,
                },
                {
                  name: 'paymentDays',
                  kind: 'number',
                  label: t('rate.paymentDays'),
                  value: String(last?.paymentDays ?? 30),
                },
                { name: 'note', label: t('rate.note') },
              ]}
            >
              <fieldset className="grid gap-3">
                <legend className="field-label">{t('rate.posts')}</legend>
                {open.map((post) => {
                  const rate = last?.posts.find((one) => one.postId === post.id);
                  return (
                    <div key={post.id} className="grid gap-2">
                      <p className="font-semibold">
                        {name(siteOf(post.siteId)?.name, siteOf(post.siteId)?.nameEn)} ·{' '}
                        {name(post.name, post.nameEn)}
                      </p>
                      <div className="flex flex-wrap gap-3">
                        <Select
                          name={`basis-${post.id}`}
                          label={t('rate.basis')}
                          choices={(['none', 'hour', 'month'] as const).map((value) => ({
                            value,
                            label: t(`rate.bases.${value}`),
                          }))}
                          defaultValue={rate?.basis ?? 'none'}
                        />
                        <TextField
                          name={`price-${post.id}`}
                          label={t('rate.price')}
                          defaultValue={yuan(rate?.rateFen)}
                        />
                        <TextField
                          name={`hours-${post.id}`}
                          label={t('rate.hoursPerDay')}
                          type="number"
                          defaultValue={String((rate?.minutesPerDay ?? 1_440) / 60)}
                        />
                        <Select
                          name={`shortfall-${post.id}`}
                          label={t('rate.shortfall')}
                          choices={(['shown', 'credited'] as const).map((value) => ({
                            value,
                            label: t(`rate.shortfalls.${value}`),
                          }))}
                          defaultValue={rate?.shortfall ?? 'shown'}
                        />
                      </div>
                    </div>
                  );
                })}
              </fieldset>
            </EntryForm>
          </Card>
        ) : null}
        {can(role, 'rate.renew') && cards.length > 0 ? (
          <Card title={t('rate.renew')}>
            <EntryForm
              back="/admin/money/rates"
              submit={t('rate.renew')}
              fields={[
                { name: 'contractNo', label: t('rate.renewNo') },
                { name: 'startsOn', kind: 'date', label: t('rate.startsOn') },
                { name: 'endsOn', kind: 'date', label: t('rate.endsOn') },
                { name: 'change', label: t('rate.change'), value: '0' },
              ]}
            >
              <input type="hidden" name="wish" value="renew" />
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  );
}
