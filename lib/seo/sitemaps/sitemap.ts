import type { ListedArticle } from '@/lib/archive/machines';
import { isoInZone } from '@/lib/time/zone';
import { cropOf } from '../crops';
import { languages } from '../head/article-head';
import type { Imprint } from '../imprint';
import { element, type Xml, xmlDocument } from '../xml';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';
const NAMESPACES = {
  xmlns: SITEMAP,
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

const plain = (name: string, text: string) => element(name, {}, text);

/** An address with the moment of its last change, if that is known. */
export interface Dated {
  address: string;
  /** Epoch milliseconds. */
  modified: number | null;
}

/** The list of all sitemaps. */
export function sitemapIndex(imprint: Imprint, sitemaps: Dated[]): string {
  const listed = sitemaps.map((one) => element('sitemap', {}, ...locationOf(imprint, one)));
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, ...listed));
}

/** A sitemap of pages that are no articles. */
export function pageSitemap(imprint: Imprint, pages: Dated[]): string {
  const urls = pages.map((page) => element('url', {}, ...locationOf(imprint, page)));
  return xmlDocument(element('urlset', { xmlns: SITEMAP }, ...urls));
}

/** A sitemap of articles with their pictures and their translations. */
export function articleSitemap(imprint: Imprint, articles: ListedArticle[]): string {
  const urls = articles.map((article) =>
    element(
      'url',
      {},
      ...locationOf(imprint, article),
      ...pictureOf(imprint, article),
      ...translationsOf(imprint, article),
    ),
  );
  return xmlDocument(element('urlset', NAMESPACES, ...urls));
}

/** A sitemap for Google News: what was published in the last two days. An empty one is valid. */
export function newsSitemap(imprint: Imprint, articles: ListedArticle[]): string {
  const { site } = imprint.edition;
  const urls = articles.map(({ address, headline, lang, published }) =>
    element(
      'url',
      {},
      plain('loc', imprint.absolute(address)),
      element(
        'news:news',
        {},
        element(
          'news:publication',
          {},
          plain('news:name', site.name),
          plain('news:language', newsLanguage(lang)),
        ),
        plain('news:publication_date', isoInZone(published, site.zone)),
        plain('news:title', headline),
      ),
    ),
  );
  return xmlDocument(element('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, ...urls));
}

function locationOf(imprint: Imprint, { address, modified }: Dated): Xml[] {
  const location = plain('loc', imprint.absolute(address));
  if (modified === null) return [location];
  return [location, plain('lastmod', isoInZone(modified, imprint.edition.site.zone))];
}

/** The cut of the picture that the article's own head and JSON-LD name first. */
function pictureOf(imprint: Imprint, { picture }: ListedArticle): Xml[] {
  if (!picture) return [];
  const { address } = cropOf(picture, '16x9');
  return [element('image:image', {}, plain('image:loc', imprint.absolute(address)))];
}

/** The same as in the head of the article. */
function translationsOf(imprint: Imprint, article: ListedArticle): Xml[] {
  const all = languages({ ...article, canonical: '' }, imprint.edition.site.language) ?? {};
  return Object.entries(all).map(([hreflang, address]) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: imprint.absolute(address) }),
  );
}

/** Two or three letters, but for the two forms of Chinese (Google's reference of News sitemaps). */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return language;
}
