/** An article to be signed for. Posts null: every post. */
export interface ArticleToSign {
  articleId: string;
  postIds: readonly string[] | null;
}

export interface SigningStay {
  postId: string;
  firstEndsAt: Date | null;
}

export interface SigningState {
  state: 'signed' | 'due' | 'overdue';
  /** Articles asked of him, and how many of them he signed for. */
  asked: number;
  signed: number;
  /** When the earliest of what is left is (or was) due; null: nothing is left, or no end is known. */
  dueAt: Date | null;
}

/**
 * Where a guard stands with a version: each new article is due by the end of his first shift at a post it touches,
 * never before he takes over. Null: none of it concerns a post of his.
 */
export function signingState(
  articles: readonly ArticleToSign[],
  stays: readonly SigningStay[],
  signedIds: ReadonlySet<string>,
  now: Date,
): SigningState | null {
  const asked = articles.filter(
    (one) => one.postIds === null || stays.some((stay) => one.postIds?.includes(stay.postId)),
  );
  if (asked.length === 0 || stays.length === 0) return null;
  const left = asked.filter((one) => !signedIds.has(one.articleId));
  const ends = left.flatMap((one) =>
    stays
      .filter((stay) => one.postIds === null || one.postIds.includes(stay.postId))
      .flatMap((stay) => stay.firstEndsAt?.getTime() ?? []),
  );
  const dueAt = ends.length > 0 ? new Date(Math.min(...ends)) : null;
  return {
    state: left.length === 0 ? 'signed' : dueAt && dueAt <= now ? 'overdue' : 'due',
    asked: asked.length,
    signed: asked.length - left.length,
    dueAt,
  };
}
