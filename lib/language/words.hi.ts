import type { Words } from './words';

const stories = (count: number) => (count === 1 ? '1 ख़बर' : `${count} ख़बरें`);

export const hi: Words = {
  lang: 'hi',

  skipToContent: 'सीधे सामग्री पर जाएँ',
  utilityNavigation: 'साइट',
  darkMode: 'गहरा रंग',
  sections: 'खंड',
  topics: 'विषय',
  archive: 'पुराने अंक',
  search: 'खोजें',
  home: 'मुखपृष्ठ',
  breadcrumb: 'आप यहाँ हैं',
  aboutThePaper: 'हमारे बारे में',
  explore: 'और देखें',
  follow: 'हमसे जुड़ें',

  frontPageOf: (paper) => `${paper} का मुखपृष्ठ`,
  breaking: 'ताज़ा',
  leadStory: 'मुख्य ख़बर',
  moreNews: 'और ख़बरें',
  allStoriesOf: (section) => `${section} की सभी ख़बरें`,
  latestHeadlines: 'ताज़ा सुर्ख़ियाँ',
  relatedHeadlines: 'संबंधित सुर्ख़ियाँ',
  moreFrom: (section) => `${section} से और`,
  mostRecent: 'सबसे नई ख़बरें',
  storyCount: stories,

  by: '',
  comma: ',',
  published: 'प्रकाशित',
  updated: 'अपडेट',
  readingTime: (minutes) => `${minutes} मिनट में पढ़ें`,
  labels: {
    news: 'समाचार',
    analysis: 'विश्लेषण',
    opinion: 'विचार',
    explainer: 'व्याख्या',
    review: 'समीक्षा',
    live: 'लाइव',
    sponsored: 'प्रायोजित',
  },
  sponsoredNotice:
    'इस चिह्न वाली सामग्री के लिए विज्ञापनदाता भुगतान करते हैं। समाचार कक्ष की इसमें कोई भूमिका नहीं होती।',
  keyPoints: 'मुख्य बातें',
  corrections: 'भूल-सुधार',
  corrected: (day) => `${day} को भूल सुधारी गई`,
  howWeCorrect: 'हम भूल कैसे सुधारते हैं',
  partOfSeries: (series) => `${series} शृंखला का भाग`,
  translations: 'इन भाषाओं में भी पढ़ें',
  share: 'साझा करें',
  shareMore: 'और',
  copyLink: 'लिंक कॉपी करें',
  linkCopied: 'लिंक कॉपी हो गया',
  shareWith: 'इससे साझा करें …',
  email: 'ईमेल',

  pages: 'पृष्ठ',
  previous: 'पिछला',
  next: 'अगला',
  pageNumber: (page) => `पृष्ठ ${page}`,

  topicsDescription: (paper) => `${paper} जिन विषयों पर लिखता है, वे सभी।`,
  archiveDescription: (paper) => `${paper} की हर ख़बर, वर्ष और महीने के अनुसार।`,
  topicDescription: (topic, paper) => `${paper} में ${topic} से जुड़ी ख़बरें।`,
  authorDescription: (author, paper) => `${paper} में ${author} की ख़बरें।`,
  periodDescription: (period, paper) => `${period} में ${paper} ने जो प्रकाशित किया।`,
  person: 'संवाददाता',
  desk: 'डेस्क',

  searchDescription: (paper) => `${paper} की सभी ख़बरों में खोजें।`,
  searchLabel: 'खोज के शब्द',
  searchFor: (query) => `खोज: ${query}`,
  resultCount: (count, query) => `“${query}” के लिए ${stories(count)}`,
  nothingFound: 'कुछ नहीं मिला। कम शब्दों या दूसरी वर्तनी से खोजें, या विषयों की सूची देखें।',

  notFound: {
    title: 'यह पृष्ठ मौजूद नहीं है',
    text: 'हो सकता है पता ग़लत लिखा गया हो, या यह पृष्ठ कभी यहाँ रहा ही न हो। इसे खोजें, या ताज़ा सुर्ख़ियों से शुरू करें।',
  },
  withdrawn: {
    title: 'यह लेख वापस ले लिया गया है',
    text: 'यह लेख इसी पते पर था और अब हटा दिया गया है। इस विषय पर और खोजें, या ताज़ा सुर्ख़ियों से शुरू करें।',
  },
  failures: {
    400: {
      title: 'यह पता पढ़ा नहीं जा सका',
      text: 'अनुरोध में कुछ गड़बड़ है। मुखपृष्ठ से शुरू करें।',
    },
    405: {
      title: 'यह अख़बार पढ़ने के लिए है',
      text: 'इसे पढ़ा जा सकता है, इस पर कुछ भेजा नहीं जा सकता।',
    },
    414: {
      title: 'यह पता बहुत लंबा है',
      text: 'इस अख़बार के किसी पृष्ठ का पता इतना लंबा नहीं है।',
    },
    429: {
      title: 'यह बहुत तेज़ था',
      text: 'जितना एक पाठक पढ़ सकता है, उससे ज़्यादा माँगा गया। एक मिनट रुककर फिर कोशिश करें।',
    },
    500: {
      title: 'यह पृष्ठ तैयार नहीं हो सका',
      text: 'हमारी ओर से कोई गड़बड़ी हुई। थोड़ी देर में फिर कोशिश करें, या मुखपृष्ठ से शुरू करें।',
    },
    503: {
      title: 'अभी बहुत भीड़ है',
      text: 'इस समय इतने पाठक हैं कि हम सबको जवाब नहीं दे पा रहे। कुछ सेकंड में फिर कोशिश करें।',
    },
  },
  noCorrections: 'कोई भूल-सुधार नहीं है।',
  emptyPaper: 'पहली ख़बर अभी प्रकाशित नहीं हुई है।',

  preview: {
    title: 'पूर्वावलोकन',
    draft: 'यह ख़बर मसौदा है और प्रकाशित नहीं हुई है।',
    comes: (when) => `यह ख़बर प्रकाशित नहीं हुई है। यह ${when} को आएगी।`,
    published: 'यह ख़बर प्रकाशित है। यहाँ वह वैसी है जैसी अभी फ़ाइल में है।',
    over: 'यह ख़बर अख़बार से हटा ली गई है।',
    shadowed: 'यह ख़बर नहीं दिखती: इसका पता किसी दूसरी ख़बर के पास है।',
    linkEnds: (when) => `यह पन्ना आगे न भेजें। यह लिंक ${when} को समाप्त होगा।`,
  },
  history: {
    title: 'इस ख़बर में हुए बदलाव',
    description: 'पहली बार प्रकाशित होने के बाद पाठ कैसे बदला, सबसे नया बदलाव पहले।',
    back: 'ख़बर पर वापस',
    firstPublished: 'पहली बार प्रकाशित',
    changed: 'बदला गया',
    legend: 'जोड़े गए शब्द रेखांकित हैं, हटाए गए शब्द कटे हुए हैं।',
    came: 'जोड़ा गया',
    went: 'हटाया गया',
    older: 'इससे पुराने बदलाव नहीं दिखाए जाते।',
  },

  body: { alsoRead: 'यह भी पढ़ें', footnotes: 'टिप्पणियाँ', backToText: 'पाठ पर लौटें' },
};
