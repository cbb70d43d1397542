import { parseYaml } from '@/lib/content/yaml';

/**
 * One line of text as YAML that reads back as that text: as it is where YAML has no other meaning for it, else in
 * quotation marks.
 * @param within whether it will stand in a list in square brackets
 */
export function yamlText(text: string, within: 'line' | 'brackets' = 'line'): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const forms = [line, `"${line}"`, `'${line.replaceAll("'", "''")}'`];
  const form = forms.find((one) => readsBack(one, line, within));
  return form ?? JSON.stringify(line);
}

function readsBack(form: string, text: string, within: 'line' | 'brackets'): boolean {
  const source = within === 'brackets' ? `k: [${form}, x]` : `k: ${form}`;
  const { data, faults } = parseYaml(source);
  const value = within === 'brackets' && Array.isArray(data.k) ? data.k[0] : data.k;
  // Other readers of YAML than ours take these bare words for truth values, numbers or nothing.
  if (/^(?:true|false|yes|no|on|off|null|~|[-+.\d]*)$/i.test(form) && !/^\d{4}-/.test(form))
    return /^\d+$/.test(form) && value === text;
  return faults.length === 0 && value === text;
}
