/** Addresses of the demonstration that several suites begin from. */
export const LEAD = '/world/2025/08/26/trump-hopes-to-meet-kim-again';
export const EXPLAINER = '/science/2024/12/12/what-the-paris-agreement-asks';
export const URDU = '/world/2025/08/26/trump-kim-mulaqat-urdu';
export const HINDI = '/world/2025/08/26/trump-kim-mulaqat-hindi';
export const KOREAN = '/world/2025/08/26/trump-kim-meeting-korean';

/** One address of every kind of page. */
export const PAGE_KINDS: [kind: string, address: string][] = [
  ['the front page', '/'],
  ['a news story', LEAD],
  ['an explainer', EXPLAINER],
  ['an opinion piece', '/opinion/2025/09/26/why-our-pages-need-no-script'],
  ['a sponsored piece', '/opinion/2025/08/18/how-a-sponsored-piece-is-marked'],
  ['a story in Urdu', URDU],
  ['a story in Hindi', HINDI],
  ['a story in Korean', KOREAN],
  ['a section', '/science'],
  ['a topic', '/topics/north-korea'],
  ['the list of topics', '/topics'],
  ['an author page', '/authors/foreign-desk'],
  ['the archive', '/archive'],
  ['a year of the archive', '/archive/2025'],
  ['a month of the archive', '/archive/2025/08'],
  ['a standing page', '/standards'],
  ['the list of corrections', '/corrections'],
  ['the search page', '/search'],
  ['a search with results', '/search?q=korea'],
  ['a search without results', '/search?q=zzyzx'],
  ['a page that does not exist', '/world/2025/08/26/never-written'],
];
