import { Button, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useProblem } from '../use-problem.ts';

/** Files a course is taught with: phones of its sites fetch and keep them. */
export function CourseMaterials({
  courseId,
  materials,
  may,
}: {
  courseId: string;
  materials: readonly { fileId: string; name: string }[];
  /** Whether the reader may add and remove. */
  may: boolean;
}) {
  const { t } = useTranslation('portalTraining');
  const problem = useProblem();
  const isHere = problem.typed('courseId') === courseId;
  if (!may && materials.length === 0) return null;
  return (
    <>
      {materials.length > 0 ? (
        <ul className="mt-2">
          {materials.map(({ fileId, name }) => (
            <li key={fileId} className="flex flex-wrap items-center gap-2">
              <a href={`/api/files/${fileId}`}>{name}</a>
              {may ? (
                <Form method="post">
                  <input type="hidden" name="courseId" value={courseId} />
                  <Button kind="quiet" name="remove" value={fileId}>
                    {t('course.removeMaterial', { name })}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {may ? (
        <details className="mt-2" open={isHere}>
          <summary>{t('course.addMaterial')}</summary>
          <Form method="post" encType="multipart/form-data" className="form mt-2" noValidate>
            <input type="hidden" name="courseId" value={courseId} />
            <TextField
              name="materialName"
              label={t('course.materialName')}
              help={t('course.materialNameHelp')}
              error={isHere ? problem.at('name') : undefined}
              defaultValue={isHere ? problem.typed('materialName') : undefined}
            />
            <TextField
              name="fileBase64"
              type="file"
              accept="image/png,image/jpeg,image/webp,application/pdf"
              label={t('course.material')}
              help={t('course.materialHelp')}
              error={isHere ? problem.at('fileBase64') : undefined}
            />
            <div>
              <Button kind="plain" name="wish" value="material">
                {t('course.addMaterial')}
              </Button>
            </div>
          </Form>
        </details>
      ) : null}
    </>
  );
}
