/** Further pages of a section: the same page, further down its list. */
export { default, generateMetadata } from '../../page';
