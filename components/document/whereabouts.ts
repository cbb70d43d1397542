/** Where in the paper a page stands, for the section navigation. */
export interface Whereabouts {
  /** Slug of the section the page belongs to; empty where it belongs to none. */
  section: string;
  /** True for what stands inside the section, false for the section's own page. */
  inside: boolean;
}

export const NOWHERE: Whereabouts = { section: '', inside: false };
