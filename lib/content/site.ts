/** A part of the paper that has a front of its own. */
export interface Section {
  slug: string;
  name: string;
  description: string;
}

/** What `content/site.yaml` says about the newspaper. */
export interface Site {
  name: string;
  tagline: string;
  /** Where readers reach the paper, as in `https://www.example.org`; empty where only the operator knows. */
  address: string;
  /** BCP 47 tag. */
  language: string;
  /** IANA zone in which the paper keeps its days and prints its times. */
  zone: string;
  /** In the order of the masthead; never empty. */
  sections: Section[];
  /** The paper's own accounts elsewhere. */
  social: { name: string; address: string }[];
  /** One sentence at the foot of every page; may be empty. */
  notice: string;
}
