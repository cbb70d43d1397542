// The clipboard and the system's own dialogue for sharing can be reached by script alone; the links beside them need none.

/**
 * Stands around the ways to pass an article on and shows those buttons in it that this browser can answer:
 * `[data-copy]`, whose value is what is said once the address is copied, and `[data-native]`. `[role=status]` says it.
 */
export class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    // Absent where the page came over plain HTTP.
    if (navigator.clipboard) this.offer('[data-copy]', (button) => this.copy(button));
    if ('share' in navigator) this.offer('[data-native]', () => this.share());
  }

  private offer(selector: string, action: (button: HTMLElement) => Promise<void>): void {
    const button = this.querySelector<HTMLElement>(selector);
    if (!button) return;
    button.hidden = false;
    button.onclick = () => action(button);
  }

  private async copy(button: HTMLElement): Promise<void> {
    const url = this.dataset.url ?? '';
    this.say('');
    // Where the browser refuses, the reader gets the address to copy by hand.
    const said = await navigator.clipboard.writeText(url).then(
      () => button.dataset.copy || button.innerText,
      () => url,
    );
    this.say(said);
  }

  private async share(): Promise<void> {
    const { url, title } = this.dataset;
    // Rejects when the reader closes the dialogue, which is an answer and no failure.
    await navigator.share({ url, title }).catch(() => {});
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}
