import { describe, expect, test } from 'vitest';
import { lineOfField } from './locate';

const YAML = `title: A
# published: not this one
publishedBy: nor this
published : 2025
"quoted": x
image:
  src: a.png
  alt: b
list:
  - first
  - second
flat:
- one
- two
flow: [a, b]
corrections:
  - at: 2025
    text: x
  - at: 2026
    text: y
deep:
  world:
    - a
    - b
last: z`;

describe('the place of a field in YAML', () => {
  test.each<[string, PropertyKey[], number, number]>([
    ['title', [], 0, 0],
    ['published', [], 3, 0],
    ['quoted', [], 4, 0],
    ['image', [], 5, 0],
    ['image', ['src'], 6, 2],
    ['image', ['alt'], 7, 2],
    ['image', ['nothing'], 5, 0],
    ['list', [0], 9, 2],
    ['list', [1], 10, 2],
    ['list', [7], 8, 0],
    ['flat', [1], 13, 0],
    ['flow', [1], 14, 0],
    ['corrections', [1], 18, 2],
    ['corrections', [1, 'text'], 19, 4],
    ['deep', ['world', 1], 23, 4],
    ['last', [], 24, 0],
  ])('%s %j is line %i, column %i', (key, inner, line, column) => {
    expect(lineOfField(YAML, key, inner)).toEqual({ line, column });
  });

  test.each(['publish', 'src', 'first', 'nothing'])('%s is no field of its own', (key) => {
    expect(lineOfField(YAML, key)).toBeNull();
  });
});

const TOML = `title = "A"
published = 2025-08-26
odd.deep = 1
[image]
src = "a"
[other.deep]
x = 1
[[entries]]
y = 1`;

test.each([
  ['title', 0],
  ['published', 1],
  ['odd', 2],
  ['image', 3],
  ['other', 5],
  ['entries', 7],
])('the place of %s in TOML is line %i', (key, line) => {
  expect(lineOfField(TOML, key)?.line).toBe(line);
});

test.each([
  ['title', 1],
  ['published', 2],
])('the place of %s in JSON is line %i', (key, line) => {
  expect(lineOfField('{\n  "title": "A",\n  "published": "2025"\n}', key)?.line).toBe(line);
});

test.each([
  ['title', 0, 1],
  ['odd', 0, 40],
  ['last', 1, 10],
])(
  'the place of %s in JSON that has several keys on a line is line %i, column %i',
  (key, line, column) => {
    const source = '{"title": "odd\\": 1", "a": {"last": 1}, "odd": 1,\n"b": [1], "last": "x"}';
    expect(lineOfField(source, key)).toEqual({ line, column });
  },
);
