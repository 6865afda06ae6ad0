import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { OwnSession } from './own-server.ts';
import { useOwnWords } from './own-words.tsx';

/** Question → data address of its picture. */
type Pictures = ReadonlyMap<string, string>;
const PicturesOfPaper = createContext<Pictures>(new Map());

/** How often a picture that did not come is asked for again. */
const againMs = 5000;

/** All pictures of a paper are fetched as it is opened: a network lost on the way takes none of them away. */
export function WithPictures({
  own,
  sittingId,
  questionIds,
  children,
}: {
  own: OwnSession;
  sittingId: string;
  /** Those that have one. */
  questionIds: readonly string[];
  children: ReactNode;
}) {
  const [pictures, setPictures] = useState<Pictures>(new Map());
  const [round, setRound] = useState(0);
  const wanted = questionIds.filter((id) => !pictures.has(id)).join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchAll = wanted.split(' ').map(async (questionId) => {
      const { address } = await own.server.training.examPicture.query({ sittingId, questionId });
      if (!isGone) setPictures((known) => new Map(known).set(questionId, address));
    });
    void Promise.allSettled(fetchAll).then((came) => {
      if (!isGone && came.some(({ status }) => status === 'rejected'))
        timer = setTimeout(() => setRound((n) => n + 1), againMs);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // What is still wanted shrinks as pictures come: those under way are not asked for twice.
  }, [sittingId, round]);
  return <PicturesOfPaper value={pictures}>{children}</PicturesOfPaper>;
}

/** The picture a question is asked about, or that it has not come yet. */
export function ExamPicture({ questionId, alt }: { questionId: string; alt: string | null }) {
  const t = useOwnWords('guardLearn');
  const address = useContext(PicturesOfPaper).get(questionId);
  if (!t) return null;
  if (!address)
    return (
      <p role="status" className="rounded-xl border-2 border-line border-dashed p-3">
        {t('exams.pictureComes')}
      </p>
    );
  return <img src={address} alt={alt ?? t('exams.picture')} className="w-full rounded-xl" />;
}
