/** Further pages of an author: the same page, further down their list. */
export { default, generateMetadata } from '../../page';
