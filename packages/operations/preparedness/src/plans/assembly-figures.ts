import type { UseContext } from '@zhiqin/access';
import { type Drawing, figureWidthPx, type Picture, pictureFault, readPicture } from '@zhiqin/documents';
import { readFile } from '@zhiqin/files';
import { type PlanShowing, plansShowing } from '@zhiqin/sites';
import { assemblyCodes, type PlanContent } from '../plan-content.ts';

interface AssemblyFigure {
  caption: string;
  drawing: Drawing;
  upon: Picture;
}
interface Words {
  t(key: string, values?: Record<string, unknown>): string;
  named(name: string, nameEn: string | null | undefined): string;
}

/** 集合点 on the site's plans, for paper (S5-16). A picture that cannot be printed (WebP) is left to the screens. */
export async function assemblyFigures(
  ctx: UseContext,
  siteId: string,
  content: PlanContent,
  words: Words,
): Promise<AssemblyFigure[]> {
  const figures: AssemblyFigure[] = [];
  for (const plan of await plansShowing(ctx, siteId, assemblyCodes([content]))) {
    const { bytes } = await ctx.run(readFile, { id: plan.fileId });
    if (pictureFault(bytes)) continue;
    const called = [plan.building, plan.floor, words.named(plan.name, plan.nameEn)].filter(Boolean);
    const caption = called.join(' · ');
    figures.push({ caption, drawing: marksOf(plan, caption, content, words), upon: readPicture(bytes) });
  }
  return figures;
}

/** Each point as a dot with its code and name beside it, on whichever side there is room. */
function marksOf(plan: PlanShowing, caption: string, content: PlanContent, { t, named }: Words): Drawing {
  const width = figureWidthPx;
  const height = Math.round((width * plan.heightPixels) / plan.widthPixels);
  const points = plan.points.map(({ checkpointCode, x, y }) => {
    const meant = content.assembly.find((one) => one.checkpointCode === checkpointCode);
    const text = [checkpointCode, meant && named(meant.name, meant.nameEn)].filter(Boolean).join(' ');
    return { cx: x * width, cy: y * height, text };
  });
  return {
    ...{ width, height },
    alt: t('plans.pictureAlt', { plan: caption, points: points.map((one) => one.text).join(' · ') }),
    marks: points.flatMap(({ cx, cy, text }) => {
      const isRight = cx < width * 0.6;
      const anchor = isRight ? ('start' as const) : ('end' as const);
      return [
        { kind: 'circle' as const, cx, cy, r: 9, fill: 'paper' as const },
        { kind: 'circle' as const, cx, cy, r: 7, fill: 'breached' as const },
        {
          ...{ kind: 'text' as const, text, size: 16, weight: 'bold' as const, anchor },
          ...{ x: cx + (isRight ? 14 : -14), y: cy + 6, fill: 'ink' as const },
        },
      ];
    }),
  };
}
