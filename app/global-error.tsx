'use client'; // Next shows this page when rendering on the server has failed, and only as a component of the browser.

import './paper.css';
import { fontVariables } from '@/components/document/fonts';

interface Props {
  error: Error & { digest?: string };
}

/** The last resort: knows neither archive nor site, so that nothing that failed can make it fail. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang="en" dir="ltr" className={fontVariables}>
      <body>
        <title>This page could not be printed</title>
        <main className="wrap py-16">
          <div className="border-t-2 border-rule-strong pt-6">
            <h1 className="max-w-headline text-title font-lead leading-title">
              This page could not be printed
            </h1>
            <p className="mt-4 max-w-standfirst font-serif text-standfirst leading-text text-ink-soft">
              Something went wrong on our side. Try again in a moment, or begin at the{' '}
              <a href="/" className="text-link underline">
                front page
              </a>
              .
            </p>
            {error.digest && (
              <p className="mt-8 border-t border-rule pt-3 text-fine text-ink-faint">
                If you write to us about it, quote {error.digest}.
              </p>
            )}
          </div>{' '}
        </main>
      </body>
    </html>
  );
}
