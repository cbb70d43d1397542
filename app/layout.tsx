import './paper.css';
import type { ReactNode } from 'react';

export { viewport } from './viewport';

// Every page shows the archive as it is at the moment of asking. server/ keeps finished pages; Next keeps none.
export const dynamic = 'force-dynamic';

interface Props {
  children: ReactNode;
}

/** Nothing of its own: each page renders the whole document, since `<html lang>` is the article's. */
export default function Layout({ children }: Props) {
  return children;
}
