import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The scene was cordoned, cleared of bystanders and photographed before anything was moved (S9E-2.2). Not every incident has one. */
export const sceneProtected: ControlOf<'incident'> = {
  code: 'I05',
  version: 1,
  severity: 'M',
  frequency: 'event',
  subject: 'site-day',
  family: 'incident',
  sources: ['S9E-2.2', 'S5-16', 'S9E-2.3'],
  evidence: ['photo', 'form'],
  parameters: [
    counted({
      name: 'scenePhotos',
      unit: 'checks',
      stricter: 'higher',
      range: { min: 1, max: 20 },
      default: 1,
    }),
  ],
  judge(params, facts) {
    const scenePhotos = parameterValue(params, 'scenePhotos');
    const scenes = facts.incidents.flatMap(({ incidentNo, scene, entryIds }) =>
      scene === null
        ? []
        : [
            {
              name: incidentNo,
              isKept: scene.isCordoned && scene.isCleared && scene.photos >= scenePhotos,
              entryIds,
            },
          ],
    );
    return judgeEach('I05', scenes, { scenePhotos }, facts.silence);
  },
};
