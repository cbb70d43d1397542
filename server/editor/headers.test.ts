import { expect, test } from 'vitest';
import type { EditorSettings } from '@/lib/edit/editor-settings';
import { editorHeaders } from './headers';

const GITHUB: EditorSettings = {
  mode: 'github',
  repo: 'our-paper/content',
  branch: 'main',
  folder: 'content',
  login: 'https://login.example.org',
};

const policy = (settings: EditorSettings) =>
  editorHeaders(settings, true)['content-security-policy'];

test('on one machine the page may ask this server for everything and nobody else', () => {
  expect(policy({ mode: 'local' })).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('a team’s page may ask GitHub and whoever signs it in, and runs no script of theirs', () => {
  expect(policy(GITHUB)).toContain(
    "connect-src 'self' blob: https://api.github.com https://www.githubstatus.com https://login.example.org;",
  );
  expect(policy(GITHUB)).toContain("script-src 'self';");
});

test('no answer is kept by anybody or found by search engines', () => {
  expect(editorHeaders({ mode: 'local' }, false)).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  });
});
