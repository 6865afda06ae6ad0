import { query } from '@zhiqin/access';
import { maskPhone } from '@zhiqin/privacy/rules';
import { requireSite } from '../require-site.ts';
import { directoryLines } from './directory-lines.ts';
import { directoryInput } from './input.ts';

const linesPerPage = 200;

/**
 * The site's directory, 200 a page, phones masked. Search: part of unit or name, first letters of the pinyin, plate.
 * Errors: `not-found`.
 */
export const listDirectory = query({
  action: 'gate-register.read',
  input: directoryInput,
  async run(ctx, { siteId, search, page = 1 }) {
    await requireSite(ctx, siteId);
    const wanted = search?.toLowerCase();
    const lines = (await directoryLines(ctx, siteId)).filter(
      (line) =>
        !wanted ||
        `${line.building}-${line.unit} ${line.occupant}`.toLowerCase().includes(wanted) ||
        line.initials.startsWith(wanted) ||
        line.contact.plates.some((plate) => plate.toLowerCase().includes(wanted)),
    );
    const from = (page - 1) * linesPerPage;
    return {
      total: lines.length,
      page,
      pageSize: linesPerPage,
      lines: lines.slice(from, from + linesPerPage).map(({ contact, ...line }) => ({
        ...line,
        phoneMasked: contact.phone && maskPhone(contact.phone),
        plates: contact.plates,
      })),
    };
  },
});
