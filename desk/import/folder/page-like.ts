import type { DateText } from '@/lib/content/date-text';
import type { System } from './files';
import { isPost } from './hexo/former-address';

const POSTS =
  /(?:^|\/)(?:_?posts?|blog|news|articles|_articles|_drafts|entries|journal|writing)(?:\/|$)/i;

/** Whether a text is a standing page and no article. @param held whether its readers may not see it yet */
export function pageLike(
  path: string,
  system: System,
  date: DateText | null,
  data: Record<string, unknown>,
  held: boolean,
): boolean {
  if (system === 'Hexo') return !isPost(path);
  if (/^_index\./.test(path.split('/').at(-1) ?? '')) return true;
  if (system === 'Hugo' && path.split('/').length <= 2) return true;
  if (date !== null || held)
    return String(data.type ?? data.layout ?? '') === 'page' && !POSTS.test(path);
  return (
    !/(?:^|\/)(?:_posts|_drafts)\//.test(path) &&
    !(POSTS.test(path) && system !== 'Markdown' && system !== 'Jekyll')
  );
}
