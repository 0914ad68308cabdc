import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ProviderFinder } from '../../../src/components/contracts/provider-finder.ts';
import type { ProviderTraits } from '../../../src/components/contracts/provider-wish.ts';

const providers: Readonly<Record<string, ProviderTraits>> = {
  Keeper: { trains: 'no', days: 30, zero: 'on-approval', europe: true },
  Forgetter: { trains: 'opt-in', days: 0, zero: 'default' },
  Trainer: { trains: 'yes', zero: 'none-found', europe: false },
};

const page = `<provider-finder><form>
  <select name="says-training"><option value=""></option><option value="agree"></option></select>
  <input type="text" name="says-days"><p class="field-error"></p>
  <select name="says-zero"><option value=""></option><option value="own"></option></select>
  <input type="checkbox" name="says-europe"><input type="checkbox" name="says-baa">
  <input type="checkbox" name="says-unknown"><p class="provider-count"></p>
</form><table>${Object.entries(providers)
  .map(([name, traits]) => `<tbody data-traits='${JSON.stringify(traits)}'><tr><th>${name}</th></tr></tbody>`)
  .join('')}</table></provider-finder>`;

/** Puts the page in as a whole, as a parsed document has it when its scripts run. */
const show = (): void => {
  const holder = document.createElement('div');
  holder.innerHTML = page;
  document.body.replaceChildren(holder);
};
const shown = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('tbody')]
    .filter(({ hidden }) => !hidden)
    .map((row) => row.textContent);
const field = (name: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};
const enter = (name: string, value: string | boolean): void => {
  if (typeof value === 'boolean') field(name).checked = value;
  else field(name).value = value;
  field(name).dispatchEvent(new Event('input', { bubbles: true }));
};
const count = (): string | null | undefined => document.querySelector('.provider-count')?.textContent;

beforeAll(() => {
  customElements.define('provider-finder', ProviderFinder);
});
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/privacy/contracts/?model=x');
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

test('shows all providers at first', () => {
  show();
  expect(shown()).toEqual(['Keeper', 'Forgetter', 'Trainer']);
  expect(count()).toBe('All 3 services.');
});

test('keeps those who say so, counts the unknown, and shows them when asked', () => {
  show();
  enter('says-europe', true);
  expect(shown()).toEqual(['Keeper']);
  expect(count()).toBe('1 of 3 services say so; of 1 more it is not known from what we read.');
  enter('says-unknown', true);
  expect(shown()).toEqual(['Keeper', 'Forgetter']);
  expect(count()).toContain('they are shown too');
});

test('says what is wrong with a number and keeps what was typed', () => {
  show();
  enter('says-days', 'a week');
  expect(document.querySelector('.field-error')?.textContent).toContain('whole number');
  expect(field('says-days').getAttribute('aria-invalid')).toBe('true');
  expect(field('says-days').value).toBe('a week');
  expect(shown()).toHaveLength(3);
  enter('says-days', '7');
  expect(document.querySelector('.field-error')?.textContent).toBe('');
  expect(shown()).toEqual(['Forgetter']);
});

test('keeps the filters in the address beside what else is there, and reads them again', () => {
  show();
  enter('says-days', '7');
  enter('says-training', 'agree');
  vi.runAllTimers();
  expect(location.search).toBe('?model=x&says-training=agree&says-days=7');
  show();
  expect(field('says-days').value).toBe('7');
  expect(shown()).toEqual(['Forgetter']);
});
