import { expect, test } from 'vitest';
import { editorHeaders } from './headers';
import { readEditor } from './settings';

const GITHUB = {
  DESK_EDITOR: 'github',
  DESK_EDITOR_REPO: 'our-paper/content',
  DESK_EDITOR_LOGIN: 'https://login.example.org/',
};

test('there is no editor on a site for readers until it is asked for; who makes the paper has one', () => {
  expect(readEditor({}, false)).toEqual({ mode: 'off' });
  expect(readEditor({}, true)).toEqual({ mode: 'local' });
  expect(readEditor({ DESK_EDITOR: 'off' }, true)).toEqual({ mode: 'off' });
  expect(readEditor({ DESK_EDITOR: 'local' }, false)).toEqual({ mode: 'local' });
});

test('a team names its repository and who signs it in; branch and folder are the usual ones', () => {
  expect(readEditor(GITHUB, false)).toEqual({
    mode: 'github',
    repo: 'our-paper/content',
    branch: 'main',
    folder: 'content',
    login: 'https://login.example.org',
  });
  expect(readEditor({ ...GITHUB, DESK_EDITOR_FOLDER: '.' }, false)).toMatchObject({ folder: '' });
});

test.each([
  [{ DESK_EDITOR: 'yes' }, 'DESK_EDITOR is "yes". Write local, github or off'],
  [
    { ...GITHUB, DESK_EDITOR_REPO: 'content' },
    'DESK_EDITOR_REPO is "content". Give the repository',
  ],
  [{ ...GITHUB, DESK_EDITOR_LOGIN: '' }, 'DESK_EDITOR_LOGIN is "". Give the address'],
  [{ ...GITHUB, DESK_EDITOR_LOGIN: 'http://login.example.org' }, 'DESK_EDITOR_LOGIN is "http'],
  [{ ...GITHUB, DESK_EDITOR_LOGIN: 'https://a.org/x; script-src *' }, 'DESK_EDITOR_LOGIN is'],
  [{ ...GITHUB, DESK_EDITOR_BRANCH: '../main' }, 'DESK_EDITOR_BRANCH is "../main"'],
  [{ ...GITHUB, DESK_EDITOR_FOLDER: '/content' }, 'DESK_EDITOR_FOLDER is "/content"'],
])('%j is refused with what to write', (environment, words) => {
  expect(() => readEditor(environment, false)).toThrow(words);
});

const policy = (environment: Record<string, string>) =>
  editorHeaders(readEditor(environment, false), true)['content-security-policy'];

test('on one machine the page may ask this server for everything and nobody else', () => {
  expect(policy({ DESK_EDITOR: 'local' })).toBe(
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
