import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { noInput } from '@zhiqin/sites/rules';
import { ownPersonId } from '../own-person.ts';
import { listMeasuresInput } from './measure-input.ts';
import { measuresOf } from './read-measures.ts';

/** Rewards and discipline of the actor's sites (one of them, or one guard), newest first. Errors: `not-found`. */
export const listMeasures = query({
  action: 'conduct.read',
  input: listMeasuresInput,
  async run(ctx, wanted) {
    if (wanted.siteId) await requireSite(ctx, wanted.siteId);
    return measuresOf(ctx, wanted);
  },
});

/** What was recorded of the guard who asks, wherever it was. */
export const myMeasures = query({
  action: 'conduct.own',
  input: noInput,
  scope: 'tenant',
  run: (ctx) => measuresOf(ctx, { guardId: ownPersonId(ctx) }),
});
