import { CompareBar } from './compare-bar.ts';

/** Makes the table of models searchable, and lets a reader tick those to compare. The rows are in the page already. */
export class ModelIndex extends HTMLElement {
  readonly #form = this.querySelector<HTMLFormElement>('form.model-filter');
  readonly #rows = [...this.querySelectorAll<HTMLTableRowElement>('.model-table tbody tr')];

  connectedCallback(): void {
    this.#form?.addEventListener('input', () => {
      this.#narrow();
    });
    this.#form?.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    new CompareBar(this).start();
    // After a reload or “back”, browsers keep what was typed.
    this.#narrow();
  }

  #narrow(): void {
    if (!this.#form) return;
    const wanted = new FormData(this.#form);
    const name = textOf(wanted.get('name')).trim().toLowerCase();
    const maker = textOf(wanted.get('maker'));
    const weights = textOf(wanted.get('weights'));
    const gigabytes = Number.parseFloat(textOf(wanted.get('gigabytes')));
    let count = 0;
    for (const row of this.#rows) {
      const need = Number.parseFloat(row.dataset['gigabytes'] ?? '');
      const isWanted =
        (row.querySelector('th')?.textContent ?? '').toLowerCase().includes(name) &&
        (maker === '' || row.dataset['maker'] === maker) &&
        (weights === '' || row.dataset['weights'] === weights) &&
        (Number.isNaN(gigabytes) || need <= gigabytes);
      row.hidden = !isWanted;
      if (isWanted) count += 1;
    }
    const status = this.querySelector('.model-count');
    if (status) status.textContent = `${String(count)} of ${String(this.#rows.length)} models.`;
  }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
