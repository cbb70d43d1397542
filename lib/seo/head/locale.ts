/** A language tag in the form Open Graph writes it, with the region where most who read it live: `hi_IN` for `hi`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}
