/** Makes a table of prices sortable, and filters it by the fields above it. The rows are in the page already. */
export class PriceTable extends HTMLElement {
  readonly #form = this.querySelector<HTMLFormElement>('form.price-filter');
  readonly #rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  readonly #heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];

  connectedCallback(): void {
    this.#heads.forEach((head, column) => {
      if (head.querySelector('button')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'price-sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        this.#sort(column);
      });
      head.append(button);
    });
    if (!this.#form) return;
    this.#form.hidden = false;
    this.#form.addEventListener('input', () => {
      this.#narrow();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    // After a reload or “back”, browsers keep what was typed.
    this.#narrow();
  }

  /** Sorts by a column: ascending at the first press, descending at the next. Rows without a figure stay at the end. */
  #sort(column: number): void {
    const head = this.#heads[column];
    if (!head) return;
    const isUp = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of this.#heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const keyed = this.#rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
    keyed.sort((a, b) => compared(a.key, b.key, isUp));
    const body = this.querySelector('tbody');
    body?.append(...keyed.map(({ row }) => row));
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

type Key = number | string | undefined;

/** Returns what a cell sorts by: a number if it starts with one, else its text; undefined for a dash. */
function keyOf(cell: HTMLTableCellElement | undefined): Key {
  const text = (cell?.firstChild?.textContent ?? '').trim();
  if (text === '' || text === '–') return undefined;
  const isDay = /^\d{4}-\d{2}/.test(text);
  const number = Number.parseFloat(text.replace(/^\$/, '').replaceAll(',', ''));
  return isDay || Number.isNaN(number) || !/^[$\d]/.test(text) ? text : number;
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

function compared(a: Key, b: Key, isUp: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : byName(String(a), String(b));
  return isUp ? order : -order;
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
