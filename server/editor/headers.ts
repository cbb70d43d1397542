import type { EditorSettings } from '@/lib/edit/editor-settings';
import { makeSecurityHeaders } from '../security-headers';

/** What the editor asks of GitHub, for a team whose paper is there. */
const GITHUB = ['https://api.github.com', 'https://www.githubstatus.com'];

/**
 * The headers of everything that the editor's address answers. Its policy is its own: the editor writes styles into
 * its page as it runs, so those are allowed; scripts are this server's files, and none is made from text.
 * @param https whether readers reach the site over HTTPS
 */
export function editorHeaders(settings: EditorSettings, https: boolean): Record<string, string> {
  const isLocal = settings.mode !== 'github';
  const others = isLocal ? [] : [...GITHUB, settings.login];
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data:${isLocal ? '' : ' https://*.githubusercontent.com'}`,
    "font-src 'self'",
    ["connect-src 'self' blob:", ...others].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    ...makeSecurityHeaders('page', https, new Map()),
    'content-security-policy': policy.join('; '),
    // The window in which an editor signs in tells this one how it went.
    'cross-origin-opener-policy': isLocal ? 'same-origin' : 'same-origin-allow-popups',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  };
}
