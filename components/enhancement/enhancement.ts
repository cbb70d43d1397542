// What a page can do only by script, one custom element for each; a page without scripts lacks nothing to read or find.
import { SearchSuggestions } from './search-suggestions';
import { ShareLinks } from './share-links';

customElements.define('share-links', ShareLinks);
customElements.define('search-suggestions', SearchSuggestions);
