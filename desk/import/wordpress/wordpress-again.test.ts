import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../mistake';
import {
  again,
  at,
  begin,
  beside,
  body,
  brought,
  end,
  file,
  item,
  report,
  wxr,
} from './wordpress-fixture';

afterEach(end);

describe('an import that is run again', () => {
  test('makes nothing twice', async () => {
    await brought(wxr(item({})));
    const before = file('articles/2014/07/a-harvest.md');
    expect((await again()).files).toEqual({ written: 0, same: 1, renewed: 0, kept: 0, gone: 0 });
    expect(file('articles/2014/07/a-harvest.md')).toBe(before);
  });

  test('takes over what the export says now, but never writes over an editor', async () => {
    await brought(wxr(item({}) + item({ 'wp:post_id': '2', 'wp:post_name': 'b' })));
    writeFileSync(
      at('articles/2014/07/b.md'),
      '---\ntitle: Mine\npublished: 2014-07-01\n---\nMine.\n',
    );
    writeFileSync(
      beside('export.xml'),
      wxr(
        item({ 'content:encoded': 'New.' }) +
          item({ 'wp:post_id': '2', 'wp:post_name': 'b', 'content:encoded': 'New.' }),
      ),
    );
    expect((await again()).files).toEqual({ written: 0, same: 0, renewed: 1, kept: 1, gone: 0 });
    expect(file('articles/2014/07/a-harvest.md')).toContain('New.');
    expect(file('articles/2014/07/b.md')).toContain('Mine.');
    expect(report()).toContain('was changed at the desk');
  });

  test('goes on where it was stopped, and takes a file that is there already for its own', async () => {
    await brought(wxr(item({}) + item({ 'wp:post_id': '2', 'wp:post_name': 'b' })));
    const lines = readFileSync(at('.import.jsonl'), 'utf8').split('\n');
    // The site, the first piece before and after, and the second before it was written.
    writeFileSync(
      at('.import.jsonl'),
      `${lines.slice(0, 3).join('\n')}\n${lines[3]?.slice(0, 20)}`,
    );
    rmSync(at('articles/2014/07/b.md'));
    expect((await again()).files).toMatchObject({ written: 1, same: 1 });
    writeFileSync(at('.import.jsonl'), `${lines.slice(0, 4).join('\n')}\n`);
    expect((await again()).files).toMatchObject({ written: 0, same: 2 });
    expect(existsSync(at('articles/2014/07/b-01.md'))).toBe(false);
  });

  test('names pictures that lie on this machine by now', async () => {
    const picture = '<img src="https://old.example/wp-content/uploads/2014/07/a.jpg" alt="A">';
    await brought(wxr(item({ 'content:encoded': picture })));
    mkdirSync(beside('backup/2014/07'), { recursive: true });
    writeFileSync(beside('backup/2014/07/a.jpg'), 'picture');
    expect((await again('--pictures', 'backup')).files).toMatchObject({ renewed: 1 });
    expect(body('articles/2014/07/a-harvest.md')).toBe('![A](2014/07/a.jpg)');
  });

  test('writes nothing when only asked what it would do', async () => {
    const summary = await brought(wxr(item({})), '--dry-run');
    expect(summary.files.written).toBe(1);
    expect(() => file('site.yaml')).toThrow();
  });
});

test.each([
  ['a file that is no export', ['export.xml'], 'there is no post, page or upload in it'],
  ['a file that is not there', ['nothing.xml'], 'There is no file'],
  ['a folder', ['content'], 'is no file'],
  ['a zone that is none', ['export.xml', '--zone', 'Mars/Olympus'], 'is not known'],
])('%s is refused in a sentence, and no paper is made', async (_, words, said) => {
  const desk = begin();
  writeFileSync(beside('export.xml'), '<html><body>Words</body></html>');
  const { exit, err } = await desk.run('import', 'wordpress', ...words, '--content', 'new');
  expect(exit).toBe(EXIT.notDone);
  expect(err).toContain(said);
  expect(existsSync(at(''))).toBe(false);
});
