/** A topic with fewer stories says no more than they do: search engines are asked to leave its page out. */
export const FEWEST_OF_TOPIC = 2;
