import localFont from 'next/font/local';

const newsreader = localFont({
  src: '../../app/fonts/newsreader-latin-opsz-normal.woff2',
  variable: '--newsreader',
  weight: '200 800',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/** Fetched only by pages that set italics. */
const newsreaderItalic = localFont({
  src: '../../app/fonts/newsreader-latin-opsz-italic.woff2',
  variable: '--newsreader-italic',
  weight: '200 800',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

const franklin = localFont({
  src: '../../app/fonts/libre-franklin-latin-wght-normal.woff2',
  variable: '--franklin',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Class names for `<html>` that give the faces of app/tokens.css their files. */
export const fontVariables = [newsreader, newsreaderItalic, franklin]
  .map((font) => font.variable)
  .join(' ');
