/** Further pages of a month: the same page, further down its list. */
export { default, generateMetadata } from '../../page';
