import { DeadEnd, deadEndMetadata } from '../dead-end';

export const generateMetadata = () => deadEndMetadata('withdrawn');

/** What server/ answers with, and status 410, at the address of a piece that was taken down. */
export default function GonePage() {
  return <DeadEnd reason="withdrawn" />;
}
