/** A setting that can not be used is reported and left at what the paper would assume without it. */
export type ObjectTo = (
  field: string,
  value: unknown,
  message: string,
  mend: string,
  inner?: PropertyKey[],
) => void;
