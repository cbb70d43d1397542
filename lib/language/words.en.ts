import type { Words } from './words';

const stories = (count: number) => (count === 1 ? '1 story' : `${count} stories`);

export const en: Words = {
  lang: 'en',

  skipToContent: 'Skip to content',
  utilityNavigation: 'Site',
  darkMode: 'Dark mode',
  sections: 'Sections',
  topics: 'Topics',
  archive: 'Archive',
  search: 'Search',
  home: 'Home',
  breadcrumb: 'You are here',
  aboutThePaper: 'About',
  explore: 'Explore',
  follow: 'Follow',

  frontPageOf: (paper) => `${paper} front page`,
  breaking: 'Breaking',
  leadStory: 'Lead story',
  moreNews: 'More news',
  allStoriesOf: (section) => `All ${section} stories`,
  latestHeadlines: 'Latest headlines',
  relatedHeadlines: 'Related headlines',
  moreFrom: (section) => `More from ${section}`,
  mostRecent: 'Most recent',
  storyCount: stories,

  by: 'By',
  comma: ',',
  published: 'Published',
  updated: 'Updated',
  readingTime: (minutes) => `${minutes} min read`,
  labels: {
    news: 'News',
    analysis: 'Analysis',
    opinion: 'Opinion',
    explainer: 'Explainer',
    review: 'Review',
    live: 'Live',
    sponsored: 'Sponsored',
  },
  sponsoredNotice:
    'Pieces with this label are paid for by an advertiser. The newsroom has no part in them.',
  keyPoints: 'Key points',
  corrections: 'Corrections',
  corrected: (day) => `Corrected on ${day}`,
  howWeCorrect: 'How we correct mistakes',
  partOfSeries: (series) => `Part of the series ${series}`,
  translations: 'Read this in',
  share: 'Share',
  shareMore: 'More',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  shareWith: 'Share with …',
  email: 'E-mail',

  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  pageNumber: (page) => `Page ${page}`,

  topicsDescription: (paper) => `Everything ${paper} writes about, from A to Z.`,
  archiveDescription: (paper) => `Every story of ${paper}, by year and month.`,
  topicDescription: (topic, paper) => `Stories about ${topic} in ${paper}.`,
  authorDescription: (author, paper) => `Stories by ${author} in ${paper}.`,
  periodDescription: (period, paper) => `What ${paper} published in ${period}.`,
  person: 'Reporter',
  desk: 'Desk',

  searchDescription: (paper) => `Search every story of ${paper}.`,
  searchLabel: 'Words to look for',
  searchFor: (query) => `Search: ${query}`,
  resultCount: (count, query) => `${stories(count)} for “${query}”`,
  nothingFound:
    'Nothing was found. Try fewer words or another spelling, or look through the topics.',

  notFound: {
    title: 'This page does not exist',
    text: 'The address may be mistyped, or the page may never have been here. Search for it, or begin with the latest headlines.',
  },
  withdrawn: {
    title: 'This piece was withdrawn',
    text: 'It stood at this address and has been taken down. Search for more on its subject, or begin with the latest headlines.',
  },
  failures: {
    400: {
      title: 'This address can not be read',
      text: 'Something in the request is broken. Begin at the front page.',
    },
    405: {
      title: 'This paper is for reading',
      text: 'It can be read, and nothing can be sent to it.',
    },
    414: {
      title: 'This address is too long',
      text: 'No page of this paper has such an address.',
    },
    429: {
      title: 'That was very fast',
      text: 'More was asked for than one reader can read. Wait a minute and go on.',
    },
    500: {
      title: 'This page could not be printed',
      text: 'Something went wrong on our side. Try again in a moment, or begin at the front page.',
    },
    503: {
      title: 'The presses are busy',
      text: 'More readers are here than we can serve at this moment. Try again in a few seconds.',
    },
  },
  noCorrections: 'There are no corrections.',
  emptyPaper: 'The first story has not been published yet.',

  preview: {
    title: 'Preview',
    draft: 'This story is a draft and is not published.',
    comes: (when) => `This story is not published. It appears on ${when}.`,
    published: 'This story is published. This is how it stands in its file now.',
    over: 'This story was taken off the paper.',
    shadowed: 'This story is not shown: another one has its address.',
    linkEnds: (when) => `Do not pass this page on. The link ends on ${when}.`,
  },
  history: {
    title: 'Changes to this story',
    description: 'How the text changed after it was first published, the newest change first.',
    back: 'Back to the story',
    firstPublished: 'First published',
    changed: 'Changed',
    legend: 'Words that came are underlined, words that went are struck out.',
    came: 'Added',
    went: 'Removed',
    older: 'Older changes are not shown.',
  },

  body: { alsoRead: 'Also read', footnotes: 'Notes', backToText: 'Back to the text' },
};
