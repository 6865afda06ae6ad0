import { command } from '@zhiqin/access';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { addDirectoryLineInput } from './input.ts';
import { storeDirectory } from './store-directory.ts';

/** Enters one unit with its occupier; the same unit and name again changes phone and plates. Errors: `not-found`. */
export const addDirectoryLine = command({
  action: 'gate-register.keep',
  input: addDirectoryLineInput,
  async run(ctx, { siteId, phone, plates = [], ...line }) {
    await requireSite(ctx, siteId);
    await storeDirectory(ctx, siteId, [{ ...line, phone: textOrNull(phone), plates }]);
    ctx.audit({ siteId, building: line.building, unit: line.unit });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { unit: line.unit };
  },
});
