/**
 * What a browser may render before the reader asks for it (HTML, 7.6.1): articles, and nothing else. A search, a feed,
 * a file or a list is not matched by the shape of its address.
 *
 * `moderate` waits until a finger or pointer rests on the link; `eager` for the lead acts on the first sign of
 * interest. A browser that does not know these rules, or saves data, follows links as ever.
 */
const ARTICLE = { href_matches: '/:section/(\\d{4})/(\\d{2})/(\\d{2})/:slug' };
const LEAD = { selector_matches: '[data-lead] a' };

/** The text of `<script type="speculationrules">`, the same on every page: the security policy allows it by its hash. */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [
    { where: { and: [ARTICLE, LEAD] }, eagerness: 'eager' },
    { where: ARTICLE, eagerness: 'moderate' },
  ],
});
