import type { SearchRequest } from '@/lib/address/search';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

const FILES = {
  'site.yaml': SITE,
  'authors/rz.md': '---\nname: Rahel Zimmer\n---\n',
  'articles/treaty.md': article(
    {
      title: 'Ministers sign the river treaty',
      standfirst: 'Two states share one river from now on.',
      published: '2025-09-01',
      topics: ['Water', 'Diplomacy'],
      authors: ['rz'],
    },
    'The treaty was signed at Panmunjom after nine years of talks.',
  ),
  'articles/minister.md': article({
    title: 'A minister resigns',
    published: '2024-05-01',
    section: 'business',
    topics: ['Diplomacy'],
    authors: ['Desk'],
  }),
  'articles/cities.md': article(
    { title: 'Železný opens a café in Rāmpur', published: '2023-05-01', authors: ['Desk'] },
    'A quiet place. Its naïve owner said that the river is near.',
  ),
  'articles/hindi.md': article(
    { title: 'ट्रंप ने किम से मिलने की इच्छा जताई', published: '2025-08-26', lang: 'hi' },
    'राष्ट्रपति ने कहा कि वे क़लम भेजेंगे।',
  ),
  'articles/korean.md': article(
    { title: '트럼프, 김정은과 다시 만나기를 희망', published: '2025-08-26', lang: 'ko' },
    '판문점에서 다시 만나고 싶다고 말했다.',
  ),
  'articles/urdu.md': article(
    { title: 'ٹرمپ کی کم جونگ اُن سے ملاقات کی خواہش', published: '2025-08-26', lang: 'ur' },
    'صدر نے کہا کہ وہ اس سال ملنا چاہتے ہیں۔',
  ),
  'articles/arabic.md': article(
    { title: 'الرئيس يزور المدينة القديمة', published: '2025-08-20', lang: 'ar' },
    'وصل إلى أحمد آباد في الصباح.',
  ),
  'articles/chinese.md': article(
    { title: '朝鲜举行核试验', published: '2025-08-21', lang: 'zh' },
    '北京大学的专家说这是第六次。',
  ),
  'articles/japanese.md': article(
    { title: '東京の桜が満開になった', published: '2025-04-01', lang: 'ja' },
    '気象庁が発表した。',
  ),
  'articles/draft.md': article(
    { title: 'Zephyrine secrets', published: '2025-09-02', status: 'draft' },
    'The quixotic plan of the zephyrine.',
  ),
  'articles/embargoed.md': article(
    {
      title: 'Vantablack prize awarded',
      published: '2025-09-02',
      embargo: '2030-01-01',
      topics: ['Vantablack'],
      authors: ['Obadiah Vantablack'],
    },
    'The vantablack jury met in secret.',
  ),
};

/** A paper in eight languages that is searched. */
export class SearchedPaper {
  private constructor(readonly paper: PaperFixture) {}

  static async make(): Promise<SearchedPaper> {
    return new SearchedPaper(await makePaper(FILES));
  }

  search(query: string, request: Partial<SearchRequest> = {}) {
    return this.paper.archive.search({ query, ...request });
  }

  /** The headlines that are found, in their order. */
  async titles(query: string, request: Partial<SearchRequest> = {}): Promise<string[]> {
    return (await this.search(query, request)).headlines.map(({ headline }) => headline);
  }
}
