import { fromAddress, keepInAddress } from '../site/address.ts';
import { columnKeys, orderedPlaces } from './sort-keys.ts';
import { nextOrder, orderFrom, orderText, type SortOrder } from './sort-order.ts';

/**
 * Makes the table inside it sortable: each head with `data-sort` becomes a button. What it names stands in the address
 * under the parameter `name` of this element, so that a reload or a link has the same order. A cell sorts by its
 * `data-value` if it has one, else by its first words.
 */
export class SortableTable extends HTMLElement {
  readonly #heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
  readonly #rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  #order: SortOrder | undefined;

  connectedCallback(): void {
    for (const head of this.#heads) {
      const first = head.dataset['sort'];
      if (first === undefined || head.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort-button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        this.#sort(nextOrder(this.#order, first));
        if (this.#order) keepInAddress(this.#parameter, orderText(this.#order));
      });
      head.append(button);
    }
    this.#sort(orderFrom(fromAddress(this.#parameter)));
  }

  get #parameter(): string {
    return this.getAttribute('name') ?? 'sort';
  }

  /** Sorts by a column. An order by a column that the table does not have is no order. */
  #sort(order: SortOrder): void {
    const column = this.#heads.findIndex(
      ({ dataset }) => dataset['sort'] !== undefined && orderFrom(dataset['sort']).column === order.column,
    );
    const head = this.#heads[column];
    if (!head) return;
    this.#order = order;
    for (const other of this.#heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', order.isDown ? 'descending' : 'ascending');
    const keys = columnKeys(this.#rows.map(({ cells }) => valueOf(cells[column])));
    const rows = orderedPlaces(keys, order.isDown).flatMap((place) => this.#rows[place] ?? []);
    this.querySelector('tbody')?.append(...rows);
  }
}

function valueOf(cell: HTMLTableCellElement | undefined): string {
  if (!cell) return '';
  const words = [...cell.childNodes].map(({ textContent }) => (textContent ?? '').trim());
  return cell.dataset['value'] ?? words.find((text) => text !== '') ?? '';
}
