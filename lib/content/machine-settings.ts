import type { ObjectTo } from './object-to';
import type { MachineSettings } from './site';

export const MACHINE_KEYS = ['training', 'security', 'llms', 'hub', 'indexNow'];

const YES = ['yes', 'true', 'on'];
const NO = ['no', 'false', 'off', ''];

/** The settings for machines; one that can not be used is reported, and off. */
export function readMachineSettings(
  data: Record<string, unknown>,
  object: ObjectTo,
): MachineSettings {
  return {
    training: truth('training', data, object),
    security: contact(data, object),
    llms: truth('llms', data, object),
    hub: hub(data, object),
    indexNow: key(data, object),
  };
}

function textOf(data: Record<string, unknown>, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** A setting that is yes or no. @param otherwise what it is where nothing is said */
export function truth(
  name: string,
  data: Record<string, unknown>,
  object: ObjectTo,
  otherwise = false,
): boolean {
  const text = textOf(data, name).toLowerCase();
  if (text === '' && (data[name] ?? '') === '') return otherwise;
  if (YES.includes(text)) return true;
  if (!NO.includes(text) || typeof (data[name] ?? '') !== 'string')
    object(name, data[name], 'This is neither yes nor no.', 'Write yes or no.');
  return false;
}

/** An e-mail address becomes `mailto:`, since RFC 9116 wants a URI. */
function contact(data: Record<string, unknown>, object: ObjectTo): string {
  const text = textOf(data, 'security');
  if (text === '' || (/^(?:https:\/\/|mailto:)\S+$/i.test(text) && URL.canParse(text))) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  object(
    'security',
    text,
    'This is not a contact.',
    'Write an e-mail address, or the address of a page that begins with https://.',
  );
  return '';
}

function hub(data: Record<string, unknown>, object: ObjectTo): string {
  const text = textOf(data, 'hub');
  if (text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text))) return text;
  object(
    'hub',
    text,
    'This is not the address of a WebSub hub.',
    'Write the whole address, beginning with https://.',
  );
  return '';
}

function key(data: Record<string, unknown>, object: ObjectTo): string {
  const text = textOf(data, 'indexNow');
  if (text === '' || /^[A-Za-z0-9-]{8,128}$/.test(text)) return text;
  object(
    'indexNow',
    text,
    'This is not a key.',
    'Write 8 to 128 letters, digits and hyphens, such as 32 random hexadecimal digits.',
  );
  return '';
}
