import { describe, expect, test } from 'vitest';
import { article, makePaper, SITE } from '@/lib/archive/paper-fixture';
import { HOSTILE, imprintFor, storyFor } from '../imprint-fixture';
import { graphOf, serialise } from './graph';
import { articleGraph } from './pages';

describe('a graph in a page', () => {
  test('has no character that could end its script, and reads as what was written', () => {
    const graph = graphOf({ '@type': 'WebPage', name: `${HOSTILE}\u2029` });
    const text = serialise(graph);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(graph);
    expect(serialise(graphOf({ '@type': 'WebPage', name: '<&\u2028' }))).toContain(
      '"\\u003c\\u0026\\u2028"',
    );
  });

  test('leaves out what there is none of', () => {
    expect(graphOf(null, { '@type': 'WebPage', name: 'x' })['@graph']).toHaveLength(1);
  });

  test('is inert whatever an editor wrote into the fields of an article', async () => {
    const paper = await makePaper({
      'site.yaml': SITE,
      'articles/x.md': article({
        title: JSON.stringify(`Title ${HOSTILE}`),
        published: '2025-09-01',
        standfirst: JSON.stringify(HOSTILE),
        dateline: JSON.stringify(HOSTILE),
        topics: [HOSTILE],
        authors: [HOSTILE],
        series: JSON.stringify(HOSTILE),
        corrections: [{ at: '2025-09-02', text: HOSTILE }],
      }),
    });
    const story = await storyFor(paper.archive, '2025/09/01', 'x');
    const signatures = await paper.archive.signatures(story.id);
    const text = serialise(articleGraph(await imprintFor(paper.archive), story, signatures));
    await paper.end();
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)['@graph'][0].headline).toBe(story.headline);
    expect(story.headline).toContain('</script>');
  });
});
