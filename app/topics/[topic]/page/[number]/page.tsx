/** Further pages of a topic: the same page, further down its list. */
export { default, generateMetadata } from '../../page';
