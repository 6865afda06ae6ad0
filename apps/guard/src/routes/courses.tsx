import type { CourseAtHand } from '@zhiqin/duty/rules';
import { useState } from 'react';
import { useCourses } from '../files/use-courses.ts';
import { useKeptFile } from '../files/use-kept-file.ts';
import { Card, Screen } from '../parts/screen.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useName, useSpeech, useWords } from '../phone/words.tsx';

/** 培训资料: what the courses say, with their pictures and papers, as kept on this phone. */
export default function Courses() {
  const t = useWords();
  const nameOf = useName();
  const { pack } = useDuty();
  const courses = useCourses();
  return (
    <Screen title={t('courses.title')} under={nameOf(pack.site)} back="/learn">
      <p>{t('courses.lead')}</p>
      {courses?.length === 0 && <Card>{t('courses.none')}</Card>}
      {courses?.map((course) => (
        <Course key={course.id} course={course} />
      ))}
    </Screen>
  );
}

function Course({ course }: { course: CourseAtHand }) {
  const t = useWords();
  const nameOf = useName();
  const { language } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const isEnglish = language === 'en' && course.textEn !== null;
  return (
    <details
      className="rounded-xl border border-line bg-card"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-14 items-center gap-2 px-4 py-2 font-semibold text-lg">
        <span className="min-w-0">
          {nameOf(course)} · {t('courses.minutes', { minutes: course.minutes })}
        </span>
      </summary>
      <div className="flex flex-col gap-3 px-4 pb-4">
        <p className="whitespace-pre-wrap" lang={isEnglish ? 'en' : 'zh-CN'}>
          {isEnglish ? course.textEn : course.text}
        </p>
        {isOpen && course.materials.map((one) => <Material key={one.fileId} material={one} />)}
      </div>
    </details>
  );
}

function Material({ material }: { material: CourseAtHand['materials'][number] }) {
  const t = useWords();
  const { address, isWaiting } = useKeptFile('materials', material.sha256);
  if (address && material.mediaType.startsWith('image/'))
    return (
      <figure>
        <a href={address} target="_blank" rel="noreferrer">
          <img src={address} alt={material.name} className="w-full rounded-xl border-2 border-line" />
        </a>
        <figcaption className="text-soft">{material.name}</figcaption>
      </figure>
    );
  if (address)
    return (
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        className="flex min-h-14 items-center rounded-xl border-2 border-line px-4 font-semibold text-lg underline"
      >
        {t('courses.open', { name: material.name })}
      </a>
    );
  if (!isWaiting) return null;
  return (
    <p role="status" className="rounded-xl border-2 border-line border-dashed p-3">
      {t('courses.waiting', { name: material.name })}
    </p>
  );
}
