import { placeParts, placesOf } from './grid-month.ts';

interface Place {
  postId: string;
  code: string;
}
interface TypedChange {
  guardId: string;
  day: string;
  from: Place[];
  to: Place[];
}

/** The cells a page sends along; what cannot be read is none, and the command says what it needs. */
export function typedCells(json: string): TypedChange[] {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? (read as TypedChange[]) : [];
  } catch {
    return [];
  }
}

/** A guard's month as the plain form sends it: `was-<day>` and `is-<day>`, `-` for a day of rest. */
export function typedGuard(form: FormData, posts: readonly { id: string }[]): TypedChange[] {
  const placesIn = (cell: string): Place[] =>
    cell === '-' || cell === ''
      ? []
      : placesOf(cell).map((place) => {
          const { post, code } = placeParts(place);
          return { postId: posts[post]?.id ?? '', code };
        });
  const guardId = String(form.get('guard') ?? '');
  return [...form.keys()]
    .filter((key) => key.startsWith('is-'))
    .flatMap((key) => {
      const day = key.slice('is-'.length);
      const was = String(form.get(`was-${day}`) ?? '-');
      const is = String(form.get(key) ?? '-');
      return was === is ? [] : [{ guardId, day, from: placesIn(was), to: placesIn(is) }];
    });
}
