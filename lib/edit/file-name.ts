import { slugify } from '@/lib/content/plain-words';

/** File names have at most 255 bytes on every system, and a letter may take four. */
const LONGEST_NAME = 180;

/** The name of a file, without its ending, for something that is called so; empty where no letter or digit is in it. */
export function fileNameFor(text: string): string {
  let name = slugify(text);
  while (Buffer.byteLength(name) > LONGEST_NAME)
    name = name.includes('-')
      ? name.slice(0, name.lastIndexOf('-'))
      : [...name].slice(0, 40).join('');
  return name;
}
