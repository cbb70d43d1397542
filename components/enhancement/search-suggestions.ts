// What may be meant is known only while a reader types; the form around it finds the same without.

let last = 0;

/**
 * Stands around the field of a search and shows below it where a reader may want to go: a combobox with a list
 * (ARIA Authoring Practices, "Editable Combobox With List Autocomplete"). `data-address` answers what to show,
 * `data-name` names the list.
 */
export class SearchSuggestions extends HTMLElement {
  private field!: HTMLInputElement;
  private list!: HTMLElement;
  private asked = '';
  private timer = 0;

  connectedCallback(): void {
    const field = this.querySelector('input');
    if (!field || this.list) return;
    this.field = field;
    this.list = document.createElement('ul');
    this.list.id = `suggestions-${++last}`;
    this.list.hidden = true;
    set(this.list, { role: 'listbox', 'aria-label': this.dataset.name ?? '' });
    this.append(this.list);
    set(field, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
    });
    field.oninput = () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask(), 150);
    };
    field.onkeydown = (event) => this.press(event);
    field.onblur = () => this.close();
    // The field keeps the focus while an option is pressed.
    this.list.onmousedown = (event) => event.preventDefault();
    this.list.onclick = (event) => go((event.target as Element).closest('li'));
  }

  private async ask(): Promise<void> {
    const query = this.field.value.trim();
    this.asked = query;
    if (!query) return this.close();
    try {
      const answer = await fetch(`${this.dataset.address}?${new URLSearchParams({ q: query })}`);
      const [, names, kinds, addresses] = await answer.json();
      // Answers may come in another order than questions.
      if (this.asked === query && document.activeElement === this.field)
        this.show(names, kinds, addresses);
    } catch {
      // Without suggestions the search is what it always was.
      this.close();
    }
  }

  private show(names: string[], kinds: string[], addresses: string[]): void {
    this.mark(null);
    this.list.replaceChildren(
      ...names.map((name, at) => {
        const option = document.createElement('li');
        option.id = `${this.list.id}-${at}`;
        set(option, { role: 'option', 'aria-selected': 'false', dir: 'auto' });
        option.dataset.to = addresses[at];
        option.append(name);
        if (kinds[at]) {
          const kind = document.createElement('span');
          kind.append(` ${kinds[at]}`);
          option.append(kind);
        }
        return option;
      }),
    );
    this.expand(names.length > 0);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = [...this.list.children];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    const { key } = event;
    if (key === 'Escape' && !this.list.hidden) this.close();
    else if (key === 'Enter' && at >= 0) go(options[at]);
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && options.length > 0) {
      this.expand(true);
      // Between the last and the first is the field itself.
      const places = options.length + 1;
      this.mark(options[((at + 1 + (key === 'ArrowDown' ? 1 : -1) + places) % places) - 1] ?? null);
    } else return;
    event.preventDefault();
  }

  private mark(chosen: Element | null): void {
    for (const option of this.list.children) option.ariaSelected = String(option === chosen);
    if (chosen) {
      this.field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else this.field.removeAttribute('aria-activedescendant');
  }

  private expand(open: boolean): void {
    this.list.hidden = !open;
    this.field.setAttribute('aria-expanded', String(open));
  }

  private close(): void {
    this.asked = '';
    this.mark(null);
    this.expand(false);
  }
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Suggestions carry full addresses for browsers' own search fields; here the site is the one that is open. */
function go(option: Element | null | undefined): void {
  const to = (option as HTMLElement | null | undefined)?.dataset.to;
  if (to) location.assign(new URL(to, location.href).pathname);
}
