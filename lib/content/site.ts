/** A part of the paper that has a front of its own. */
export interface Section {
  slug: string;
  name: string;
  description: string;
}

/** What `content/site.yaml` says to machines. All of it is off unless it is said. */
export interface MachineSettings {
  /** Whether the makers of language models may take the paper to train them; search and sharing are always welcome. */
  training: boolean;
  /** Where somebody who found a hole in the site writes to: `mailto:` or `https:`; empty where nobody is named. */
  security: string;
  /** Whether there is an llms.txt. */
  llms: boolean;
  /** The WebSub hub that is told of changes to feeds; empty where there is none. */
  hub: string;
  /** The key under which IndexNow is told of changed pages; empty where it is not told. */
  indexNow: string;
}

/** What `content/site.yaml` says about the newspaper. */
export interface Site extends MachineSettings {
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
  /** Whether readers may see how a story changed, where git keeps the content folder. */
  history: boolean;
}
