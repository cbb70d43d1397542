import { article } from './paper-fixture';

/** A story that everyone may read, and that leads to one that may be hidden. */
export const OPEN = article(
  {
    title: 'Open story',
    published: '2025-09-02',
    topics: ['Secrets', 'News'],
    authors: ['ann'],
    related: ['hidden'],
    translations: { hi: 'hidden' },
  },
  'An opening of the story that everyone may read.\n\nAlso read: [](hidden.md)\n\nSee [those words](hidden.md).',
);
