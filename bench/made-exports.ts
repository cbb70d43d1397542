import { closeSync, openSync, writeSync } from 'node:fs';
import { makeWords, randomFrom } from './made-words';

/** Exports of former sites that are as large as one likes, with the words of no language. */

const VOCABULARY = makeWords(randomFrom(1), 5000);

function manyWords(count: number, seed: number): string {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => VOCABULARY[Math.floor(random() * 5000)]).join(' ');
}

/** The moment at which a made post was published: one every two hours. */
function madeDay(id: number): Date {
  return new Date(Date.UTC(2000, 0, 1) + id * 7_200_000);
}

/** Paragraphs of a made post, each with a link to the post before it. */
function madeParagraphs(id: number): string[] {
  return Array.from(
    { length: 14 },
    (_, n) =>
      `<p>${manyWords(60, id * 20 + n)} <a href="https://old.example/${id > 1 ? id - 1 : 1}/">before</a></p>`,
  );
}

/** A WordPress export of so many megabytes, of posts with the words of no language and an upload each. */
export function makeWordPressExport(file: string, megabytes: number): number {
  const handle = openSync(file, 'w');
  writeSync(
    handle,
    '<?xml version="1.0" encoding="UTF-8"?><rss><channel><title>Large</title><link>https://old.example</link><language>en</language>',
  );
  let size = 0;
  let id = 0;
  while (size < megabytes * 1e6) {
    id += 1;
    const day = madeDay(id).toISOString().replace('T', ' ').slice(0, 19);
    const paragraphs = madeParagraphs(id).map(
      (paragraph) => `<!-- wp:paragraph -->${paragraph}<!-- /wp:paragraph -->`,
    );
    const item = `<item><title>${manyWords(6, id)}</title><link>https://old.example/${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_name>piece-${id}</wp:post_name><wp:post_date>${day}</wp:post_date><wp:post_date_gmt>${day}</wp:post_date_gmt><content:encoded><![CDATA[${paragraphs.join('\n')}]]></content:encoded></item>\n`;
    const name = `${manyWords(4, id).replaceAll(' ', '-')}-${id}.jpg`;
    const upload = `<item><title>${name}</title><wp:post_id>${1e6 + id}</wp:post_id><wp:post_parent>${id}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/wp-content/uploads/2012/03/${name}</wp:attachment_url><excerpt:encoded><![CDATA[${manyWords(8, id)}]]></excerpt:encoded></item>\n`;
    size += writeSync(handle, item + upload);
  }
  writeSync(handle, '</channel></rss>');
  closeSync(handle);
  return id;
}

/** A Ghost export of so many megabytes. Its other tables stand before and after the posts, as in real ones. @returns how many posts */
export function makeGhostExport(file: string, megabytes: number): number {
  const handle = openSync(file, 'w');
  const table = (name: string, rows: object[]) => `"${name}":${JSON.stringify(rows)}`;
  const users = Array.from({ length: 20 }, (_, n) => ({ id: `u${n}`, name: manyWords(2, n) }));
  const tags = Array.from({ length: 200 }, (_, n) => ({ id: `t${n}`, name: manyWords(1, n) }));
  writeSync(handle, '{"db":[{"meta":{"version":"5.0.0"},"data":{"posts":[');
  let size = 0;
  let id = 0;
  while (size < megabytes * 1e6) {
    id += 1;
    const html = madeParagraphs(id).join('');
    const post = {
      id: `p${id}`,
      title: manyWords(6, id),
      slug: `piece-${id}`,
      html,
      type: 'post',
      status: 'published',
      visibility: 'public',
      published_at: madeDay(id).toISOString(),
    };
    size += writeSync(handle, (id > 1 ? ',' : '') + JSON.stringify(post));
  }
  const related = (one: string, key: string, of: number) =>
    Array.from({ length: id }, (_, n) => ({
      id: `${one}${n}`,
      post_id: `p${n + 1}`,
      [key]: `${one}${n % of}`,
      sort_order: 0,
    }));
  const metas = Array.from({ length: id }, (_, n) => ({
    id: `m${n}`,
    post_id: `p${n + 1}`,
    feature_image_alt: manyWords(8, n),
  }));
  const others = [
    table('users', users),
    table('tags', tags),
    table('posts_tags', related('t', 'tag_id', tags.length)),
    table('posts_authors', related('u', 'author_id', users.length)),
    table('posts_meta', metas),
  ];
  writeSync(handle, `],${others.join(',')}}}]}`);
  closeSync(handle);
  return id;
}
