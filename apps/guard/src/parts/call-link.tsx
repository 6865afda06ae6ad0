import { telOf } from '../post/tel-of.ts';

/** A number to be dialled by thumb, in big type. */
export function CallLink({ name, phone }: { name: string; phone: string }) {
  return (
    <a
      href={telOf(phone)}
      className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 rounded-xl border-2 border-bad bg-bad-ground px-4 py-2 font-bold text-bad text-xl"
    >
      <span className="min-w-0 break-words">{name}</span>
      <span>{phone}</span>
    </a>
  );
}
