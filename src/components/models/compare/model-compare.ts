import { dayParts } from '../../sentences/day-parts.ts';
import { fromAddress, keepInAddress } from '../../site/address.ts';
import { fetchedText } from '../../site/fetched-text.ts';
import { choiceFrom, choiceText, COMPARE, FEWEST, MOST, problemsOf } from './choice.ts';
import type { ComparedCell, ComparedModel } from './compared-model.ts';

/**
 * Shows the models of the address side by side, and lets a reader add and remove some. The page as built has an example
 * and the names of the rows. The facts of all models are fetched when the first one is asked for.
 */
export class ModelCompare extends HTMLElement {
  #models: ReadonlyMap<string, ComparedModel> | undefined;
  #ids: readonly string[] = [];

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = this.querySelector('select')?.value ?? '';
      if (chosen !== '') void this.#show(choiceText([...this.#ids, chosen]));
    });
    if (fromAddress(COMPARE) !== '') void this.#show(fromAddress(COMPARE));
  }

  /** Shows a choice as it stands in an address, and says what of it cannot be shown. */
  async #show(text: string): Promise<void> {
    try {
      this.#models ??= await modelsAt(this.dataset['facts'] ?? '');
    } catch {
      this.#say('The facts of the models could not be fetched. Reload the page to try again.');
      return;
    }
    const models = this.#models;
    const choice = choiceFrom(text, (id) => models.has(id));
    const shown = choice.ids.flatMap((id) => models.get(id) ?? []);
    const problems = problemsOf(choice, (id) => models.get(id)?.name ?? id);
    if (shown.length === 0) {
      this.#say(problems);
      return;
    }
    this.#ids = choice.ids;
    keepInAddress(COMPARE, choiceText(choice.ids));
    this.#fill(shown);
    this.#say([sentenceOf(shown), problems].filter(Boolean).join(' '));
    const form = this.querySelector('form');
    for (const control of form?.querySelectorAll<HTMLInputElement>('select, button') ?? []) {
      control.disabled = shown.length >= MOST;
    }
  }

  /** Puts the models into the table in place of those that it has. */
  #fill(models: readonly ComparedModel[]): void {
    const table = this.querySelector('table');
    if (!table) return;
    if (table.caption) table.caption.hidden = true;
    const [head, ...rows] = table.rows;
    for (const row of table.rows) for (const cell of [...row.cells].slice(1)) cell.remove();
    head?.append(...models.map((model) => this.#headOf(model)));
    rows.forEach((row, place) => {
      row.append(...models.map(({ cells }) => cellOf(cells[place] ?? { text: '' })));
    });
  }

  #headOf({ id, name, href }: ComparedModel): HTMLTableCellElement {
    const head = document.createElement('th');
    head.scope = 'col';
    const link = document.createElement('a');
    link.href = href;
    link.textContent = name;
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'button-quiet';
    remove.textContent = 'Remove';
    remove.setAttribute('aria-label', `Remove ${name}`);
    remove.addEventListener('click', () => {
      this.#remove(id);
    });
    head.append(link, remove);
    return head;
  }

  #remove(id: string): void {
    const rest = this.#ids.filter((one) => one !== id);
    if (rest.length === 0) {
      // The page as built has the example.
      keepInAddress(COMPARE, '');
      location.reload();
      return;
    }
    void this.#show(choiceText(rest)).then(() => this.querySelector('select')?.focus());
  }

  #say(sentence: string): void {
    const place = this.querySelector('[role="status"]');
    if (place) place.textContent = sentence;
  }
}

async function modelsAt(address: string): Promise<ReadonlyMap<string, ComparedModel>> {
  const models = JSON.parse(await fetchedText(address)) as readonly ComparedModel[];
  return new Map(models.map((model) => [model.id, model]));
}

function sentenceOf(models: readonly ComparedModel[]): string {
  const names = new Intl.ListFormat('en-GB').format(models.map(({ name }) => name));
  return models.length < FEWEST
    ? `${names}. Add another model to compare it with.`
    : `${names}, side by side.`;
}

function cellOf({ text, note }: ComparedCell): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.append(...nodesOf(text));
  if (note !== undefined) {
    const remark = document.createElement('span');
    remark.className = 'model-note';
    remark.append(...nodesOf(note));
    cell.append(remark);
  }
  return cell;
}

/** A text as nodes, with each date in a `time`: see tables.css. */
function nodesOf(text: string): readonly (Node | string)[] {
  return dayParts(text).map((part, place) => {
    if (place % 2 === 0) return part;
    const day = document.createElement('time');
    day.textContent = part;
    return day;
  });
}
