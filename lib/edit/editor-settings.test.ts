import { expect, test } from 'vitest';
import { readEditor } from './editor-settings';

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
