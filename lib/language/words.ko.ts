import type { Words } from './words';

const stories = (count: number) => `기사 ${count}건`;

export const ko: Words = {
  lang: 'ko',

  skipToContent: '본문으로 건너뛰기',
  utilityNavigation: '사이트',
  darkMode: '어두운 화면',
  sections: '섹션',
  topics: '주제',
  archive: '지난 기사',
  search: '검색',
  home: '첫 화면',
  breadcrumb: '현재 위치',
  aboutThePaper: '신문 소개',
  explore: '둘러보기',
  follow: '구독',

  frontPageOf: (paper) => `${paper} 1면`,
  breaking: '속보',
  leadStory: '머리기사',
  moreNews: '주요 기사',
  allStoriesOf: (section) => `${section} 기사 모두 보기`,
  latestHeadlines: '최신 기사',
  relatedHeadlines: '관련 기사',
  moreFrom: (section) => `${section} 더 보기`,
  mostRecent: '가장 최근 기사',
  storyCount: stories,

  by: '',
  comma: ',',
  published: '입력',
  updated: '수정',
  readingTime: (minutes) => `읽는 시간 ${minutes}분`,
  labels: {
    news: '뉴스',
    analysis: '분석',
    opinion: '오피니언',
    explainer: '해설',
    review: '리뷰',
    live: '실시간',
    sponsored: '협찬',
  },
  sponsoredNotice: '이 표시가 붙은 글은 광고주가 비용을 냅니다. 편집국은 관여하지 않습니다.',
  keyPoints: '핵심 요약',
  corrections: '바로잡습니다',
  corrected: (day) => `${day} 바로잡음`,
  howWeCorrect: '오류를 바로잡는 원칙',
  partOfSeries: (series) => `연재 ${series}`,
  translations: '다른 언어로 읽기',
  share: '공유',
  shareMore: '더 보기',
  copyLink: '링크 복사',
  linkCopied: '링크를 복사했습니다',
  shareWith: '다른 앱으로 공유 …',
  email: '이메일',

  pages: '쪽',
  previous: '이전',
  next: '다음',
  pageNumber: (page) => `${page}쪽`,

  topicsDescription: (paper) => `${paper}에 실린 모든 주제.`,
  archiveDescription: (paper) => `${paper}의 모든 기사를 연도와 월별로.`,
  topicDescription: (topic, paper) => `${paper}의 ${topic} 관련 기사.`,
  authorDescription: (author, paper) => `${paper}에 실린 ${author} 기사.`,
  periodDescription: (period, paper) => `${period} ${paper}에 실린 기사.`,
  person: '기자',
  desk: '데스크',

  searchDescription: (paper) => `${paper}의 모든 기사를 검색합니다.`,
  searchLabel: '검색어',
  searchFor: (query) => `검색: ${query}`,
  resultCount: (count, query) => `‘${query}’ ${stories(count)}`,
  nothingFound: '찾은 기사가 없습니다. 낱말을 줄이거나 다르게 써 보거나 주제 목록을 살펴보세요.',

  notFound: {
    title: '없는 페이지입니다',
    text: '주소를 잘못 입력했거나 처음부터 없던 페이지일 수 있습니다. 검색하거나 최신 기사부터 보세요.',
  },
  withdrawn: {
    title: '철회된 기사입니다',
    text: '이 주소에 있던 글은 내려졌습니다. 관련 기사를 검색하거나 최신 기사부터 보세요.',
  },
  failures: {
    400: {
      title: '읽을 수 없는 주소입니다',
      text: '요청에 잘못된 부분이 있습니다. 첫 화면에서 시작하세요.',
    },
    405: {
      title: '읽기만 할 수 있습니다',
      text: '이 신문은 읽을 수만 있고 보낼 수는 없습니다.',
    },
    414: {
      title: '주소가 너무 깁니다',
      text: '이 신문에는 그런 주소의 페이지가 없습니다.',
    },
    429: {
      title: '요청이 너무 빠릅니다',
      text: '한 독자가 읽을 수 있는 것보다 많은 요청이 있었습니다. 1분 뒤에 다시 시도하세요.',
    },
    500: {
      title: '페이지를 만들지 못했습니다',
      text: '저희 쪽에서 문제가 생겼습니다. 잠시 뒤 다시 시도하거나 첫 화면에서 시작하세요.',
    },
    503: {
      title: '지금은 접속이 많습니다',
      text: '지금 응답할 수 있는 것보다 많은 독자가 있습니다. 몇 초 뒤에 다시 시도하세요.',
    },
  },
  noCorrections: '바로잡은 기사가 없습니다.',
  emptyPaper: '아직 첫 기사가 실리지 않았습니다.',

  preview: {
    title: '미리 보기',
    draft: '이 기사는 초고이며 아직 게재되지 않았습니다.',
    comes: (when) => `이 기사는 아직 게재되지 않았습니다. ${when}에 나갑니다.`,
    published: '이 기사는 게재되었습니다. 지금 파일에 있는 그대로입니다.',
    over: '이 기사는 신문에서 내려졌습니다.',
    shadowed: '이 기사는 보이지 않습니다. 다른 기사가 같은 주소를 쓰고 있습니다.',
    linkEnds: (when) => `이 페이지를 다른 사람에게 전하지 마십시오. 이 링크는 ${when}에 끝납니다.`,
  },
  history: {
    title: '이 기사의 변경 내역',
    description: '처음 게재된 뒤 글이 어떻게 바뀌었는지, 가장 최근 변경부터 보여 줍니다.',
    back: '기사로 돌아가기',
    firstPublished: '처음 게재',
    changed: '변경',
    legend: '더해진 말에는 밑줄이, 빠진 말에는 취소선이 있습니다.',
    came: '추가됨',
    went: '삭제됨',
    older: '이보다 오래된 변경은 보여 주지 않습니다.',
  },

  body: { alsoRead: '함께 읽기', footnotes: '주석', backToText: '본문으로 돌아가기' },
};
