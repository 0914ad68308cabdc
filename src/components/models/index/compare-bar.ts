import { fromAddress, keepInAddress } from '../../site/address.ts';
import { choiceFrom, choiceText, COMPARE, FEWEST, MOST, problemsOf } from '../compare/choice.ts';

/** Boxes that choose models, and the bar at the edge of the window that leads to their comparison. */
export class CompareBar {
  readonly #boxes: ReadonlyMap<string, HTMLInputElement>;
  readonly #bar: HTMLElement | null;
  #ids: readonly string[] = [];

  /** `root` has the table and the bar. */
  constructor(root: HTMLElement) {
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.model-choose input')];
    this.#boxes = new Map(boxes.map((box) => [box.value, box]));
    this.#bar = root.querySelector('.compare-bar');
  }

  /** Takes in the choice of the address, which a reload and a link keep. */
  start(): void {
    for (const [id, box] of this.#boxes) {
      box.addEventListener('change', () => {
        this.#choose(box.checked ? [...this.#ids, id] : this.#ids.filter((one) => one !== id));
      });
    }
    this.#bar?.querySelector('button')?.addEventListener('click', () => {
      const [first] = this.#ids;
      this.#choose([]);
      this.#boxes.get(first ?? '')?.focus();
    });
    const choice = choiceFrom(fromAddress(COMPARE), (id) => this.#boxes.has(id));
    this.#show(
      choice.ids,
      problemsOf(choice, (id) => this.#nameOf(id)),
    );
  }

  #choose(ids: readonly string[]): void {
    keepInAddress(COMPARE, choiceText(ids));
    this.#show(ids, '');
  }

  #show(ids: readonly string[], problems: string): void {
    this.#ids = ids;
    for (const [id, box] of this.#boxes) {
      box.checked = ids.includes(id);
      box.disabled = !box.checked && ids.length >= MOST;
    }
    if (!this.#bar) return;
    this.#bar.hidden = ids.length === 0 && problems === '';
    const names = new Intl.ListFormat('en-GB').format(ids.map((id) => this.#nameOf(id)));
    const next = ids.length > 0 && ids.length < FEWEST ? 'Tick another model to compare it with.' : '';
    const status = this.#bar.querySelector('[role="status"]');
    if (status) status.textContent = [names && `${names}.`, next, problems].filter(Boolean).join(' ');
    const link = this.#bar.querySelector('a');
    if (!link) return;
    link.hidden = ids.length < FEWEST;
    link.textContent = `Compare ${ids.length} models`;
    link.search = ids.length === 0 ? '' : `?${COMPARE}=${choiceText(ids)}`;
  }

  #nameOf(id: string): string {
    return this.#boxes.get(id)?.closest('tr')?.querySelector('th')?.textContent.trim() ?? id;
  }
}
