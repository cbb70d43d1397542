/** A text without what PostgreSQL has no place for, the sign 0 and halves of pairs: what stands for them is found nowhere else. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
}
