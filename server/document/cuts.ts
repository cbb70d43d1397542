/** Stretches of a text that are to be left out of it, noted from its beginning to its end. */
export class Cuts {
  private readonly noted: { start: number; end: number }[] = [];

  /** @param start first character that goes; earlier cuts at or after it are part of this one */
  cut(start: number, end: number): void {
    while ((this.noted.at(-1)?.start ?? -1) >= start) this.noted.pop();
    this.noted.push({ start, end });
  }

  /** The text without them. */
  leave(text: string): string {
    let kept = '';
    let at = 0;
    for (const { start, end } of this.noted) {
      kept += text.slice(at, start);
      at = end;
    }
    return kept + text.slice(at);
  }
}
