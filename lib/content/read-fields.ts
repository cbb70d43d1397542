import type { FieldReport } from './field-report';
import { isRecord } from './frontmatter';
import type { SortedKeys } from './keys';
import { shown } from './problem';
import { type FrontmatterFields, frontmatterSchema } from './schema';

/**
 * Reads fields of a frontmatter by the schema. What can not be used is reported, all of it at once, and the field is
 * then as if it had been left out.
 * @param names the fields that are asked for
 */
export function readFields<K extends keyof FrontmatterFields>(
  keys: SortedKeys,
  names: readonly K[],
  report: FieldReport,
): Pick<FrontmatterFields, K> {
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    const written = keys.known.get(name);
    const result = written
      ? frontmatterSchema.shape[name].safeParse(written.value)
      : withoutValue(name);
    if (result.success) {
      fields[name] = result.data;
      continue;
    }
    const usable = usablePart(written?.value, result.error.issues);
    fields[name] = frontmatterSchema.shape[name].safeParse(usable).data;
    for (const issue of result.error.issues) {
      const params = issue.code === 'custom' ? issue.params : undefined;
      report.add(
        {
          severity: params?.severity ?? 'error',
          ...ofField(name, written?.value, params?.code, issue.path),
          message: issue.message,
          mend: String(params?.mend ?? ''),
        },
        written?.key ?? name,
        issue.path,
      );
    }
  }
  return fields as Pick<FrontmatterFields, K>;
}

/** What is named: the field and all that it says, or a key within it that has no use. */
function ofField(name: string, value: unknown, code: unknown, path: PropertyKey[]) {
  return code === 'key-unknown'
    ? { code, field: [name, ...path].map(shown).join('.'), value: '' }
    : { code: String(code ?? 'field-unreadable'), field: name, value: shown(value ?? '') };
}

type FieldResult = ReturnType<
  (typeof frontmatterSchema.shape)[keyof FrontmatterFields]['safeParse']
>;

/** What the fields are that a file leaves out. Most files leave out most of them, so each is asked once. */
const leftOut = new Map<keyof FrontmatterFields, FieldResult>();

function withoutValue(name: keyof FrontmatterFields): FieldResult {
  let result = leftOut.get(name);
  if (!result) {
    result = frontmatterSchema.shape[name].safeParse(undefined);
    // All files share it, so nobody may write into it.
    Object.freeze(result.data);
    leftOut.set(name, result);
  }
  return result;
}

/** A group without the parts that can not be used, so that a picture is not lost with its focal point. */
function usablePart(value: unknown, issues: { path: PropertyKey[] }[]): unknown {
  if (!isRecord(value) || issues.some(({ path }) => path.length === 0)) return null;
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !issues.some(({ path }) => path[0] === key)),
  );
}
