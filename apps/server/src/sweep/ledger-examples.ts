import { paymentsExamples } from './payments-examples.ts';
import { idAt, ownPlace } from './places.ts';

/** Of the ledger, of what is signed, and of what a site's phones are told: as `examples` in `examples.ts`. */
export const ledgerExamples: Record<string, unknown> = {
  ...paymentsExamples,
  'ledger.publicLedger': { ledger: idAt('tenant', ownPlace), since: null },
  // The first report waits for its signature.
  'reports.printSignatureCertificate': { reportId: idAt('service_report', { ...ownPlace, person: 2 }) },
  'sites.setPhrases': { place: 'log.note/text', phrases: ['一切正常'] },
  'sites.setPatrolTimes': { routeId: idAt('patrol_route', ownPlace), times: {} },
};
