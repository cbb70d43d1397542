/** Every line end as Unix writes it, and no byte order mark: what the site reads is the same. */
export function mendLineEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
