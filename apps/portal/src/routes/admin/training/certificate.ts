import { pdfAnswer } from '../../../pdf-answer.ts';
import { ask } from '../../../problem.ts';
import type { Route } from './+types/certificate';

/** 结业证明 of a passed exam, as PDF in one of the two languages. */
export async function loader(args: Route.LoaderArgs) {
  const { sittingId, language } = args.params;
  return ask(args, async ({ caller }) =>
    pdfAnswer(
      await caller.training.examCertificate({ sittingId, language: language === 'en' ? 'en' : 'zh-CN' }),
    ),
  );
}
