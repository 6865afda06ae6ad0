import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { beginPaper, finishPaper, paperWords, rowsOr } from '../begin-paper.ts';
import { printContactsInput } from '../input.ts';
import { contactLines } from './contact-lines.ts';

/**
 * 应急联系表 as PDF, to hang at the post (S9A-3a): whom one calls, the number, and on which day it was confirmed. Errors: `not-found`.
 */
export const printContacts = query({
  action: 'preparedness.read',
  input: printContactsInput,
  async run(ctx, { siteId, language = ctx.language }) {
    const site = await requireSite(ctx, siteId);
    const words = await paperWords(ctx, language, site.zone);
    const { t, named } = words;
    const title = t('paper.contacts');
    const lines = (await contactLines(ctx, siteId)).filter((line) => line.isAtPost);
    const today = dayOf(ctx.now, site.zone);
    const document = beginPaper(
      ctx,
      { ...{ language, site, title }, facts: [t('paper.printed', { day: today })], footer: title },
      words,
    )
      .table({
        ruled: true,
        columns: ['kind', 'name', 'person', 'phone', 'verified'].map((name) => ({
          header: t(`contacts.${name}`),
        })),
        rows: rowsOr(
          lines.map((line) => [
            t(`contactKinds.${line.kind}`),
            named(line.name, line.nameEn),
            line.person ?? '–',
            line.phone,
            line.verifiedAt ? dayOf(line.verifiedAt, site.zone) : t('contacts.never'),
          ]),
          5,
          t('contacts.none'),
        ),
      })
      .signLine([t('paper.verifier'), t('paper.contractor')]);
    return finishPaper(document, `${title} ${site.code} ${today}`);
  },
});
