import { wishAnswer, type ProviderTraits, type WishAnswer } from './provider-wish.ts';
import { readWish, WISH_FIELDS } from './entries.ts';

/** Debounced: browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** Filters the table of providers by what a reader asks for. The rows are in the page already. */
export class ProviderFinder extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    fill(form, new URLSearchParams(location.search));
    form.addEventListener('input', () => {
      this.#narrow(form);
      this.#keep(form);
    });
    form.addEventListener('reset', () => {
      // The fields are reset only after this event.
      setTimeout(() => {
        fill(form, new URLSearchParams());
        this.#narrow(form);
        this.#keep(form);
      });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#narrow(form);
  }

  #narrow(form: HTMLFormElement): void {
    const { wish, withUnknown, daysError } = readWish(entriesOf(form));
    const count: Record<WishAnswer, number> = { yes: 0, no: 0, unknown: 0 };
    for (const row of this.querySelectorAll<HTMLElement>('tbody')) {
      const answer = wishAnswer(traitsOf(row), wish);
      count[answer] += 1;
      row.hidden = answer === 'no' || (answer === 'unknown' && !withUnknown);
    }
    this.#say('.provider-count', countSentence(count, withUnknown));
    this.#say('.field-error', daysError ?? '');
    const days = form.elements.namedItem(WISH_FIELDS.days);
    if (days instanceof HTMLInputElement) {
      if (daysError === undefined) days.removeAttribute('aria-invalid');
      else days.setAttribute('aria-invalid', 'true');
    }
  }

  #say(selector: string, sentence: string): void {
    const place = this.querySelector(selector);
    if (place && place.textContent !== sentence) place.textContent = sentence;
  }

  #keep(form: HTMLFormElement): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const link = new URL(location.href);
      for (const name of Object.values(WISH_FIELDS)) link.searchParams.delete(name);
      for (const [name, value] of entriesOf(form)) link.searchParams.set(name, value);
      if (link.href !== location.href) history.replaceState(history.state, '', link);
    }, PAUSE_BEFORE_ADDRESS_MS);
  }
}

function countSentence({ yes, no, unknown }: Readonly<Record<WishAnswer, number>>, shown: boolean): string {
  const all = yes + no + unknown;
  if (yes === all) return `All ${String(all)} services.`;
  const open = `${String(unknown)} more it is not known from what we read${shown ? '; they are shown too' : ''}`;
  return `${String(yes)} of ${String(all)} services say so${unknown === 0 ? '' : `; of ${open}`}.`;
}

function entriesOf(form: HTMLFormElement): URLSearchParams {
  const entries = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') entries.set(name, value);
  }
  return entries;
}

function fill(form: HTMLFormElement, given: URLSearchParams): void {
  for (const name of Object.values(WISH_FIELDS)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = given.has(name);
    else if (field instanceof HTMLInputElement) field.value = given.get(name) ?? '';
    else if (field instanceof HTMLSelectElement) {
      const value = given.get(name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
  }
}

/** The short answers, as the build wrote them on the row. */
function traitsOf(row: HTMLElement): ProviderTraits {
  return JSON.parse(row.dataset['traits'] ?? '{}') as ProviderTraits;
}
