import { base64File } from '../../../../base64-file.ts';
import { ask } from '../../../../problem.ts';
import type { Route } from './+types/paper';

/** The printed papers of an engagement: plan, both checklists, certificate, duty slip; in the reader's language. */
export async function loader(args: Route.LoaderArgs) {
  const { paper, paperId } = args.params;
  return ask(args, async ({ caller: { engagement } }) => {
    const printed = {
      plan: () => engagement.printDutyPlan({ dutyPlanId: paperId }),
      in: () => engagement.printChecklist({ engagementId: paperId, phase: 'in' }),
      out: () => engagement.printChecklist({ engagementId: paperId, phase: 'out' }),
      certificate: () => engagement.printDataCertificate({ engagementId: paperId }),
      slip: () => engagement.printTemporaryDuty({ dutyId: paperId }),
    }[paper];
    if (!printed) throw new Response(null, { status: 404 });
    return base64File(await printed(), 'inline');
  });
}
