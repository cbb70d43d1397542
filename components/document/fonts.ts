import localFont from 'next/font/local';

/*
 * The files are cut by desk/fonts/subset.ts. `optional` and not `swap`: a face that is not there when the page is
 * first painted waits for the next page, so that no line ever breaks anew under a reader's eyes. Until then the
 * fallbacks stand in, stretched to the same measures. next/font wants every value here written out.
 */

const newsreader = localFont({
  src: '../../app/fonts/newsreader.woff2',
  variable: '--newsreader',
  weight: '400 650',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Fetched only by pages that set italics. */
const newsreaderItalic = localFont({
  src: '../../app/fonts/newsreader-italic.woff2',
  variable: '--newsreader-italic',
  weight: '400 550',
  style: 'italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

const franklin = localFont({
  src: '../../app/fonts/libre-franklin.woff2',
  variable: '--franklin',
  weight: '400 700',
  display: 'optional',
  adjustFontFallback: 'Arial',
});

/* Accents, signs of money, and the letters beyond Latin 1 by how often names need them: small files, fetched only by pages with one of them. */

const newsreaderAccents = localFont({
  src: '../../app/fonts/newsreader-accents.woff2',
  variable: '--newsreader-accents',
  weight: '400 650',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+00a1-00a2, U+00a5, U+00ae, U+00b0-00b3, U+00bc-00ff, U+0131, U+0152-0153, U+0178, U+201a, U+201e, U+2020-2021, U+2030, U+2032-2033, U+2039-203a, U+2044, U+2122, U+2190-2193, U+2212',
    },
  ],
});

const newsreaderItalicAccents = localFont({
  src: '../../app/fonts/newsreader-italic-accents.woff2',
  variable: '--newsreader-italic-accents',
  weight: '400 550',
  style: 'italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+00a1, U+00b0, U+00bf-00d6, U+00d8-00f6, U+00f8-00ff, U+0152-0153, U+0178, U+201a, U+201e, U+2020-2021, U+2039-203a, U+2122',
    },
  ],
});

const franklinAccents = localFont({
  src: '../../app/fonts/libre-franklin-accents.woff2',
  variable: '--franklin-accents',
  weight: '400 700',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+00a1-00a2, U+00a5, U+00ae, U+00b0-00b3, U+00bc-00ff, U+0131, U+0152-0153, U+0178, U+201a, U+201e, U+2020-2021, U+2030, U+2032-2033, U+2039-203a, U+2044, U+2122, U+2190-2193, U+2212',
    },
  ],
});

const newsreaderSigns = localFont({
  src: '../../app/fonts/newsreader-signs.woff2',
  variable: '--newsreader-signs',
  weight: '400 650',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+20a8-20ab, U+20b1, U+20b9-20ba, U+20bd' }],
});

const newsreaderNames = localFont({
  src: '../../app/fonts/newsreader-names.woff2',
  variable: '--newsreader-names',
  weight: '400 650',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-0107, U+010c-0113, U+0118-011b, U+011e-011f, U+012a-012b, U+0130, U+0141-0144, U+0147-0148, U+014c-014d, U+0150-0151, U+0158-015b, U+015e-0161, U+0164-0165, U+016a-016b, U+016e-0171, U+0179-017e, U+0218-021b',
    },
  ],
});

const newsreaderLetters = localFont({
  src: '../../app/fonts/newsreader-letters.woff2',
  variable: '--newsreader-letters',
  weight: '400 650',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0108-010b, U+0114-0117, U+011c-011d, U+0120-0129, U+012c-012f, U+0132-0140, U+0145-0146, U+0149-014b, U+014e-014f, U+0154-0157, U+015c-015d, U+0162-0163, U+0166-0169, U+016c-016d, U+0172-0177, U+1e0c-1e0d, U+1e24-1e25, U+1e36-1e37, U+1e40-1e47, U+1e5a-1e5b, U+1e62-1e63, U+1e6c-1e6d',
    },
  ],
});

const franklinSigns = localFont({
  src: '../../app/fonts/libre-franklin-signs.woff2',
  variable: '--franklin-signs',
  weight: '400 700',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+20a8-20ab, U+20b1, U+20b9-20ba, U+20bd' }],
});

const franklinNames = localFont({
  src: '../../app/fonts/libre-franklin-names.woff2',
  variable: '--franklin-names',
  weight: '400 700',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-0107, U+010c-0113, U+0118-011b, U+011e-011f, U+012a-012b, U+0130, U+0141-0144, U+0147-0148, U+014c-014d, U+0150-0151, U+0158-015b, U+015e-0161, U+0164-0165, U+016a-016b, U+016e-0171, U+0179-017e, U+0218-021b',
    },
  ],
});

const franklinLetters = localFont({
  src: '../../app/fonts/libre-franklin-letters.woff2',
  variable: '--franklin-letters',
  weight: '400 700',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0108-010b, U+0114-0117, U+011c-011d, U+0120-0129, U+012c-012f, U+0132-0140, U+0145-0146, U+0149-014b, U+014e-014f, U+0154-0157, U+015c-015d, U+0162-0163, U+0166-0169, U+016c-016d, U+0172-0177, U+1e0c-1e0d, U+1e24-1e25, U+1e36-1e37, U+1e40-1e47, U+1e5a-1e5b, U+1e62-1e63, U+1e6c-1e6d',
    },
  ],
});

/** Class names for `<html>` that give the faces of app/tokens.css their files. */
export const fontVariables = [
  newsreader,
  newsreaderItalic,
  newsreaderAccents,
  newsreaderItalicAccents,
  newsreaderSigns,
  newsreaderNames,
  newsreaderLetters,
  franklin,
  franklinAccents,
  franklinSigns,
  franklinNames,
  franklinLetters,
]
  .map((font) => font.variable)
  .join(' ');
