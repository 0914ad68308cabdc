import type { ClientDirective } from 'astro';

/** What a reader did to a field or button before the island had taken it over. */
type EarlyEntry = () => void;

/**
 * Takes an island over when a pointer, a finger or the keyboard first comes to it, or at once when the address has a
 * parameter that begins with one of the words in the directive's value. What was entered in the meantime is entered again afterwards.
 */
const onTouch: ClientDirective = (load, { value: prefix }, island) => {
  const stop = new AbortController();
  const early = new Map<EventTarget, EarlyEntry>();
  const remember = ({ target, type }: Event): void => {
    const touched = type === 'click' && target instanceof Element ? target.closest('button') : target;
    const entry = touched && entryOf(touched);
    if (touched && entry) early.set(touched, entry);
  };
  const EARLY = ['input', 'click'];
  const takeOver = async (): Promise<void> => {
    stop.abort();
    for (const event of EARLY) island.addEventListener(event, remember);
    const hydrate = await load();
    await hydrate();
    for (const event of EARLY) island.removeEventListener(event, remember);
    for (const enter of early.values()) enter();
  };
  const parameters = [...new URLSearchParams(location.search).keys()];
  const prefixes = prefix.split(' ');
  if (parameters.some((name) => prefixes.some((start) => name.startsWith(start)))) {
    void takeOver();
    return;
  }
  for (const event of ['pointerover', 'focusin']) {
    island.addEventListener(event, () => void takeOver(), { signal: stop.signal });
  }
};

function entryOf(field: EventTarget): EarlyEntry | undefined {
  if (field instanceof HTMLButtonElement) {
    return () => {
      field.click();
    };
  }
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    const { checked } = field;
    return () => {
      // A click sets the other state than it finds, and is heard.
      field.checked = !checked;
      field.click();
    };
  }
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return undefined;
  const { value } = field;
  return () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

export default onTouch;
