/** Does again what a reader did to a field or button. */
type Entry = () => void;

const EARLY_EVENTS = ['input', 'click'];

/**
 * Remembers what a reader does to the fields and buttons of an island from now on. Returns a function to call when the
 * island has been taken over: it stops that, and does everything once more, each field as it was last.
 */
export function recordForReplay(island: HTMLElement): () => void {
  const entries = new Map<EventTarget, Entry>();
  const remember = ({ target, type }: Event): void => {
    const touched = type === 'click' && target instanceof Element ? target.closest('button') : target;
    const entry = touched && entryOf(touched);
    if (!touched || !entry) return;
    // The last of them was done last.
    entries.delete(touched);
    entries.set(touched, entry);
  };
  for (const event of EARLY_EVENTS) island.addEventListener(event, remember);
  return () => {
    for (const event of EARLY_EVENTS) island.removeEventListener(event, remember);
    if (entries.size === 0) return;
    afterEffects(() => {
      for (const enter of entries.values()) enter();
    });
  };
}

/** An island reads the address, or the last visit, in an effect of its first frame, which must come before. */
function afterEffects(run: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(run);
  });
}

function entryOf(field: EventTarget): Entry | undefined {
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
  if (!(
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement ||
    field instanceof HTMLTextAreaElement
  )) {
    return undefined;
  }
  const { value } = field;
  return () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
