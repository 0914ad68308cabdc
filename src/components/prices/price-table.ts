/** Filters a table of prices by the fields above it. The rows are in the page already. */
export class PriceTable extends HTMLElement {
  readonly #form = this.querySelector<HTMLFormElement>('form.price-filter');
  readonly #rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];

  connectedCallback(): void {
    if (!this.#form) return;
    this.#form.addEventListener('input', () => {
      this.#narrow();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    // After a reload or “back”, browsers keep what was typed.
    this.#narrow();
  }

  #narrow(): void {
    if (!this.#form) return;
    const wanted = new FormData(this.#form);
    const words = textOf(wanted.get('words')).toLowerCase().split(/\s+/).filter(Boolean);
    const weights = textOf(wanted.get('weights'));
    const onSale = wanted.has('on-sale');
    let count = 0;
    for (const row of this.#rows) {
      const text = [...row.cells]
        .slice(0, 3)
        .map((cell) => cell.textContent)
        .join(' ')
        .toLowerCase();
      const isWanted =
        words.every((word) => text.includes(word)) &&
        (weights === '' || row.dataset['weights'] === weights) &&
        !(onSale && row.dataset['gone'] !== undefined);
      row.hidden = !isWanted;
      if (isWanted) count += 1;
    }
    const status = this.querySelector('.price-count');
    if (status) status.textContent = `${String(count)} of ${String(this.#rows.length)} rows.`;
  }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
