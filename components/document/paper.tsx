import type { ReactNode } from 'react';
import enhancement from '@/components/enhancement/enhancement.ts?script';
import theme from '@/components/enhancement/theme.ts?script';
import type { Edition } from '@/lib/language/edition';
import { fontVariables } from './fonts';
import { Footer } from './footer';
import { Masthead } from './masthead';
import { SkipLink } from './skip-link';
import { SpeculationRules } from './speculation-rules';
import { NOWHERE, type Whereabouts } from './whereabouts';

interface Props {
  edition: Edition;
  whereabouts?: Whereabouts;
  children: ReactNode;
}

/** The whole document of a page. Each page renders it itself, so that `<html>` speaks the page's language. */
export function Paper({ edition, whereabouts = NOWHERE, children }: Props) {
  return (
    <html lang={edition.lang} dir={edition.dir} className={fontVariables} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the rule is meant for Next's old pages/ folder */}
      <head>
        <script src={theme} />
        <script type="module" src={enhancement} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={edition.site.name}
          href="/opensearch.xml"
        />
      </head>
      <body>
        <SkipLink text={edition.words.skipToContent} />
        <Masthead edition={edition} whereabouts={whereabouts} />
        <main id="main" tabIndex={-1} className="wrap pt-6 pb-14 print:pb-0">
          {children}
        </main>
        <Footer edition={edition} />
        <SpeculationRules />
        {/* Shows an edited content file at once to whoever makes the paper; server/reload.ts serves it. */}
        {process.env.NODE_ENV === 'development' && <script src="/-/reload.js" defer />}
      </body>
    </html>
  );
}
