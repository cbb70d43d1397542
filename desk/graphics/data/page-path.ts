import { DESK, type Figure } from '../figure';

export const pagePath: Figure = {
  alt: 'Five words on a stair, joined by arrows: file, article, archive, page, reader: how a Markdown file becomes a page.',
  caption: 'How a Markdown file in a folder becomes a page in front of a reader.',
  credit: DESK,
  drawing: {
    kind: 'stairs',
    steps: [
      { name: 'File', note: 'Markdown in a folder' },
      { name: 'Article', note: 'read and checked' },
      { name: 'Archive', note: 'an index that can be rebuilt' },
      { name: 'Page', note: 'made on the server' },
      { name: 'Reader', note: 'no script needed' },
    ],
  },
};
