import { command } from '@zhiqin/access';
import { recordAtDesk } from '@zhiqin/duty';
import { hazard as hazardKind } from '@zhiqin/duty/rules';
import { DomainError } from '@zhiqin/kernel';
import { readSitePlan } from '@zhiqin/sites';
import { keepPicture } from '../keep-picture.ts';
import { registerHazardInput } from './hazard-input.ts';
import { openFile } from './open-file.ts';
import { lockHazards } from './require-hazard.ts';

/**
 * A hazard the office hears of, from residents, the client or its own round: an entry of the site's desk with its file
 * (S1-2.5, S8-2.2.3). Errors: `not-found`, `input.invalid` (neither a checkpoint nor words of a place), those of a picture.
 */
export const registerHazard = command({
  action: 'hazard.handle',
  input: registerHazardInput,
  async run(
    ctx,
    { siteId, source, matter, level, text, photoBase64, ...where },
  ): Promise<{ hazardId: string }> {
    const { posts, checkpoints } = await readSitePlan(ctx, siteId);
    const point = checkpoints.find((one) => one.id === where.checkpointId);
    if (where.checkpointId && !point) throw new DomainError('not-found');
    const words = where.place?.trim() || null;
    const place = [point?.name, words].filter(Boolean).join(' · ');
    if (!place) throw new DomainError('input.invalid', {}, { place: 'field.required' });
    const [post] = posts;
    if (!post) throw new DomainError('hazard.no-post');
    const photo = await keepPicture(ctx, siteId, photoBase64, place);
    const entry = await recordAtDesk(
      ctx,
      siteId,
      hazardKind,
      { checkpoint: point?.id ?? null, level, text, photo: photo?.sha256 ?? null, voice: null },
      { post: post.id, shift: null, person: null, cites: null },
    );
    const { id } = entry.content;
    await lockHazards(ctx, siteId);
    await openFile(
      ctx,
      { id, siteId, postId: post.id, personId: null, occurredAt: new Date(entry.content.at) },
      {
        ...{ source, matter, level, place, checkpointId: point?.id ?? null },
        placeKey: point ? `checkpoint:${point.id}` : `words:${place.toLowerCase().replaceAll(/\s/g, '')}`,
      },
    );
    return { hazardId: id };
  },
});
