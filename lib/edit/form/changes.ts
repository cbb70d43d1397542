import { isDeepStrictEqual } from 'node:util';
import { isText } from '@/lib/content/field';
import { isRecord } from '@/lib/content/frontmatter';
import type { FieldChange } from '../edit-article';
import type { Item } from '../set-field';
import type { FormField } from './form';
import { isEmpty, PICTURE_KEYS, type Value } from './values';

/**
 * What has to change in a file so that a field says what was filled in; nothing where it says it already.
 * @param key under which the field stands, or is to stand, in the file
 * @param written what stands there
 * @param was what the form showed of it
 */
export function changesOf(
  { takes, otherwise }: FormField,
  key: string,
  written: unknown,
  was: Value,
  now: Value,
): FieldChange[] {
  if (isDeepStrictEqual(was, now)) return [];
  if (isEmpty(now) || (takes.kind === 'choice' && now === otherwise))
    return [{ field: key, remove: true }];
  if (takes.kind === 'truth')
    return now === String(takes.otherwise)
      ? [{ field: key, remove: true }]
      : [{ field: key, set: now === 'true' ? 'yes' : 'no' }];
  if (takes.kind === 'picture') return pictureChanges(key, written, now as Record<string, string>);
  if (typeof now === 'string') return [{ field: key, set: now }];
  if (isList(now)) return listChanges(key, Array.isArray(written), was, now);
  return [{ field: key, group: now }];
}

function isList(value: Value): value is readonly Item[] {
  return Array.isArray(value);
}

/** What is only added, or only taken out, leaves the other items and their comments as they are. */
function listChanges(
  field: string,
  isWrittenAsList: boolean,
  was: Value,
  now: readonly Item[],
): FieldChange[] {
  const before = isList(was) ? was : [];
  if (!isWrittenAsList || before.length === 0) return [{ field, items: now }];
  if (isDeepStrictEqual(now.slice(0, before.length), before))
    return now.slice(before.length).map((add) => ({ field, add }));
  const dropped = before.filter((item) => !now.some((one) => isDeepStrictEqual(one, item)));
  const texts = dropped.filter((item) => typeof item === 'string');
  const rest = before.filter((item) => !dropped.includes(item));
  if (texts.length === dropped.length && isDeepStrictEqual(rest, now))
    return texts.map((drop) => ({ field, drop }));
  return [{ field, items: now }];
}

/** The parts of a picture under the keys that the file has for them; what else stands in the group stays. */
function pictureChanges(
  field: string,
  written: unknown,
  now: Record<string, string>,
): FieldChange[] {
  const group: Record<string, string> = {};
  const parts = isRecord(written) ? written : {};
  const keys = new Map(
    Object.entries(PICTURE_KEYS).map(([name, synonyms]) => [
      synonyms.find((key) => isText(parts[key])) ?? name,
      name,
    ]),
  );
  for (const [key, value] of Object.entries(parts))
    if (!keys.has(key) && isText(value)) group[key] = String(value);
  const bare = isRecord(written) ? String(parts.src ?? '') : '';
  for (const [key, name] of keys) {
    const text = now[name];
    // The name of a picture that was not changed stays as it is written.
    if (text) group[key] = name === 'src' && bare.endsWith(text) ? bare : text;
  }
  const only = Object.keys(group);
  if (!isRecord(written) && only.length === 1 && now.src) return [{ field, set: now.src }];
  return [{ field, group }];
}
