export { Mistake } from '@/lib/edit/mistake';

/** How a command ends, for shells and CI. */
export const EXIT = { fine: 0, problems: 1, notDone: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
