/** A phone has room for a few columns. */
const MOST_COMPARED = 3;

/** Makes the table of models searchable and compares the chosen ones side by side. The rows are in the page already. */
export class ModelIndex extends HTMLElement {
  readonly #form = this.querySelector<HTMLFormElement>('form.model-filter');
  readonly #rows = [...this.querySelectorAll<HTMLTableRowElement>('.model-table tbody tr')];

  connectedCallback(): void {
    for (const hidden of this.querySelectorAll<HTMLElement>('.model-filter, .model-choose')) {
      hidden.hidden = false;
    }
    this.#form?.addEventListener('input', () => {
      this.#narrow();
    });
    this.#form?.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    for (const row of this.#rows) {
      boxOf(row)?.addEventListener('change', () => {
        this.#compare();
      });
    }
    // After a reload or “back”, browsers keep what was typed and ticked.
    this.#narrow();
    this.#compare();
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

  #compare(): void {
    const chosen = this.#rows.filter((row) => boxOf(row)?.checked);
    for (const row of this.#rows) {
      const box = boxOf(row);
      if (box) box.disabled = !box.checked && chosen.length >= MOST_COMPARED;
    }
    const place = this.querySelector<HTMLElement>('.model-comparison');
    if (!place) return;
    place.hidden = chosen.length < 2;
    place.replaceChildren(...(chosen.length < 2 ? [] : [this.#sideBySide(chosen)]));
  }

  /** Returns the chosen rows as columns. */
  #sideBySide(chosen: readonly HTMLTableRowElement[]): HTMLTableElement {
    const table = document.createElement('table');
    const caption = table.createCaption();
    caption.textContent = 'Side by side';
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('.model-table thead th')];
    heads.forEach((head, column) => {
      if (head.classList.contains('model-choose')) return;
      const isName = table.tHead === null;
      const row = (isName ? table.createTHead() : (table.tBodies[0] ?? table.createTBody())).insertRow();
      row.append(headCell(isName ? 'col' : 'row', head.textContent));
      for (const { cells } of chosen) {
        const cell = cells[column];
        if (!cell) continue;
        const copy = isName ? headCell('col', '') : document.createElement('td');
        copy.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
        row.append(copy);
      }
    });
    return table;
  }
}

function headCell(scope: 'row' | 'col', text: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function boxOf(row: HTMLTableRowElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('.model-choose input');
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
