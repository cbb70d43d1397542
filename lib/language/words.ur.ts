import type { Words } from './words';

const stories = (count: number) => (count === 1 ? '1 خبر' : `${count} خبریں`);

export const ur: Words = {
  lang: 'ur',

  skipToContent: 'براہِ راست مواد پر جائیں',
  utilityNavigation: 'سائٹ',
  darkMode: 'گہرا رنگ',
  sections: 'شعبے',
  topics: 'موضوعات',
  archive: 'آرکائیو',
  search: 'تلاش',
  home: 'صفحۂ اول',
  breadcrumb: 'آپ یہاں ہیں',
  aboutThePaper: 'ہمارے بارے میں',
  explore: 'مزید دیکھیں',
  follow: 'ہم سے جڑیں',

  frontPageOf: (paper) => `${paper} کا صفحۂ اول`,
  breaking: 'تازہ ترین',
  leadStory: 'سب سے بڑی خبر',
  moreNews: 'مزید خبریں',
  allStoriesOf: (section) => `${section} کی تمام خبریں`,
  latestHeadlines: 'تازہ سرخیاں',
  relatedHeadlines: 'متعلقہ سرخیاں',
  moreFrom: (section) => `${section} سے مزید`,
  mostRecent: 'سب سے نئی خبریں',
  storyCount: stories,

  by: '',
  comma: '،',
  published: 'اشاعت',
  updated: 'تازہ کاری',
  readingTime: (minutes) => `مطالعے کا وقت: ${minutes} منٹ`,
  labels: {
    news: 'خبر',
    analysis: 'تجزیہ',
    opinion: 'رائے',
    explainer: 'وضاحت',
    review: 'تبصرہ',
    live: 'براہِ راست',
    sponsored: 'اشتہاری مضمون',
  },
  sponsoredNotice:
    'اس نشان والے مضامین کی قیمت مشتہر ادا کرتے ہیں۔ ادارتی عملے کا ان میں کوئی حصہ نہیں ہوتا۔',
  keyPoints: 'اہم نکات',
  corrections: 'تصحیح',
  corrected: (day) => `${day} کو تصحیح کی گئی`,
  howWeCorrect: 'ہم غلطیاں کیسے درست کرتے ہیں',
  partOfSeries: (series) => `سلسلہ ${series} کا حصہ`,
  translations: 'ان زبانوں میں بھی پڑھیں',
  share: 'شیئر کریں',
  shareMore: 'مزید',
  copyLink: 'لنک کاپی کریں',
  linkCopied: 'لنک کاپی ہو گیا',
  shareWith: 'دوسری ایپ سے شیئر کریں …',
  email: 'ای میل',

  pages: 'صفحات',
  previous: 'پچھلا',
  next: 'اگلا',
  pageNumber: (page) => `صفحہ ${page}`,

  topicsDescription: (paper) => `وہ تمام موضوعات جن پر ${paper} لکھتا ہے۔`,
  archiveDescription: (paper) => `${paper} کی ہر خبر، سال اور مہینے کے لحاظ سے۔`,
  topicDescription: (topic, paper) => `${paper} میں ${topic} سے متعلق خبریں۔`,
  authorDescription: (author, paper) => `${paper} میں ${author} کی خبریں۔`,
  periodDescription: (period, paper) => `${period} میں ${paper} نے جو کچھ شائع کیا۔`,
  person: 'نامہ نگار',
  desk: 'ڈیسک',

  searchDescription: (paper) => `${paper} کی تمام خبروں میں تلاش کریں۔`,
  searchLabel: 'تلاش کے الفاظ',
  searchFor: (query) => `تلاش: ${query}`,
  resultCount: (count, query) => `“${query}” کے لیے ${stories(count)}`,
  nothingFound: 'کچھ نہیں ملا۔ کم الفاظ یا کسی اور املا سے تلاش کریں، یا موضوعات کی فہرست دیکھیں۔',

  notFound: {
    title: 'یہ صفحہ موجود نہیں',
    text: 'ہو سکتا ہے پتا غلط لکھا گیا ہو، یا یہ صفحہ کبھی یہاں رہا ہی نہ ہو۔ اسے تلاش کریں، یا تازہ سرخیوں سے آغاز کریں۔',
  },
  withdrawn: {
    title: 'یہ مضمون واپس لے لیا گیا ہے',
    text: 'یہ مضمون اسی پتے پر تھا اور اب ہٹا دیا گیا ہے۔ اس موضوع پر مزید تلاش کریں، یا تازہ سرخیوں سے آغاز کریں۔',
  },
  failures: {
    400: {
      title: 'یہ پتا پڑھا نہیں جا سکا',
      text: 'درخواست میں کوئی خرابی ہے۔ صفحۂ اول سے آغاز کریں۔',
    },
    405: {
      title: 'یہ اخبار پڑھنے کے لیے ہے',
      text: 'اسے پڑھا جا سکتا ہے، اس پر کچھ بھیجا نہیں جا سکتا۔',
    },
    414: {
      title: 'یہ پتا بہت لمبا ہے',
      text: 'اس اخبار کے کسی صفحے کا پتا اتنا لمبا نہیں۔',
    },
    429: {
      title: 'یہ بہت تیز تھا',
      text: 'ایک قاری جتنا پڑھ سکتا ہے اس سے زیادہ مانگا گیا۔ ایک منٹ ٹھہر کر دوبارہ کوشش کریں۔',
    },
    500: {
      title: 'یہ صفحہ تیار نہیں ہو سکا',
      text: 'ہماری طرف سے کوئی خرابی ہوئی۔ تھوڑی دیر میں دوبارہ کوشش کریں، یا صفحۂ اول سے آغاز کریں۔',
    },
    503: {
      title: 'اس وقت بہت ہجوم ہے',
      text: 'اس وقت اتنے قارئین ہیں کہ ہم سب کو جواب نہیں دے پا رہے۔ چند سیکنڈ میں دوبارہ کوشش کریں۔',
    },
  },
  noCorrections: 'کوئی تصحیح نہیں ہے۔',
  emptyPaper: 'پہلی خبر ابھی شائع نہیں ہوئی۔',

  preview: {
    title: 'پیش منظر',
    draft: 'یہ خبر مسودہ ہے اور شائع نہیں ہوئی۔',
    comes: (when) => `یہ خبر شائع نہیں ہوئی۔ یہ ${when} کو آئے گی۔`,
    published: 'یہ خبر شائع ہو چکی ہے۔ یہاں وہ ویسی ہے جیسی اس وقت فائل میں ہے۔',
    over: 'یہ خبر اخبار سے ہٹا لی گئی ہے۔',
    shadowed: 'یہ خبر نظر نہیں آتی: اس کا پتا کسی دوسری خبر کے پاس ہے۔',
    linkEnds: (when) => `یہ صفحہ آگے نہ بھیجیں۔ یہ لنک ${when} کو ختم ہو گا۔`,
  },
  history: {
    title: 'اس خبر میں تبدیلیاں',
    description: 'پہلی بار شائع ہونے کے بعد متن کیسے بدلا، تازہ ترین تبدیلی پہلے۔',
    back: 'خبر پر واپس',
    firstPublished: 'پہلی بار شائع',
    changed: 'تبدیل',
    legend: 'شامل کیے گئے الفاظ کے نیچے لکیر ہے، نکالے گئے الفاظ کٹے ہوئے ہیں۔',
    came: 'شامل کیا گیا',
    went: 'نکالا گیا',
    older: 'اس سے پرانی تبدیلیاں نہیں دکھائی جاتیں۔',
  },

  body: { alsoRead: 'یہ بھی پڑھیں', footnotes: 'حواشی', backToText: 'متن پر واپس' },
};
