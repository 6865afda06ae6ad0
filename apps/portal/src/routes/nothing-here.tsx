import { data } from 'react-router';
import { PageError } from '../page-error.tsx';

export function loader() {
  throw data(null, { status: 404 });
}

export default function NothingHere() {
  return null;
}

export function ErrorBoundary() {
  return (
    <main className="p-4">
      <PageError />
    </main>
  );
}
