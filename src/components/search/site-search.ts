import { searchRanking } from './ranking.ts';

/** The element of Search.astro: opens the search, and fetches what it needs when a reader reaches for it. */
class SiteSearch extends HTMLElement {
  #box: Promise<void> | undefined;

  connectedCallback(): void {
    const open = this.#part('.search-open', HTMLButtonElement);
    const dialog = this.#part('.search-dialog', HTMLDialogElement);
    open.disabled = false;
    for (const event of ['pointerover', 'focus']) open.addEventListener(event, () => void this.#prepare());
    open.addEventListener('click', () => {
      this.#open(dialog);
    });
    this.#part('.search-close', HTMLButtonElement).addEventListener('click', () => {
      dialog.close();
    });
    // A press beside the box, on the dialog itself, and a result that is followed close it.
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
    });
    addEventListener('keydown', (event) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else this.#open(dialog);
    });
  }

  #part<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`The search box has no ${selector}.`);
    return part;
  }

  #open(dialog: HTMLDialogElement): void {
    dialog.showModal();
    void this.#prepare().then(() => {
      this.querySelector<HTMLInputElement>('.search-box input')?.focus();
    });
  }

  /** Fetches the box once, and again only after a failure, which it says. */
  #prepare(): Promise<void> {
    const said = this.#part('.search-said', HTMLElement);
    this.#box ??= this.#fetchBox().then(
      () => {
        said.textContent = '';
      },
      () => {
        this.#box = undefined;
        said.textContent = 'The search could not be fetched. Close this and try again.';
      },
    );
    return this.#box;
  }

  async #fetchBox(): Promise<void> {
    const said = this.#part('.search-said', HTMLElement);
    if (import.meta.env.DEV) {
      said.textContent = 'The search is made with the site: npm start.';
      return;
    }
    said.textContent = 'Fetching the search …';
    const { searchBox } = await import('./search-box.ts');
    await searchBox(this.#part('.search-box', HTMLElement), searchRanking);
  }
}

customElements.define('site-search', SiteSearch);
