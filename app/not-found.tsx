import { DeadEnd, deadEndMetadata } from './dead-end';

export const generateMetadata = () => deadEndMetadata('notFound');

/** The page of status 404. */
export default function NotFoundPage() {
  return <DeadEnd reason="notFound" />;
}
