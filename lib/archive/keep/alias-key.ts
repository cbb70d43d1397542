/** Former addresses are found whatever case and encoding they are asked for in. */
export function aliasKey(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A percent sign that encodes nothing is a character like any other.
  }
  return `/${decoded.normalize('NFC').toLowerCase().split('/').filter(Boolean).join('/')}`;
}
