/** Does again what a reader did to a field or button. */
type Replay = () => void;

const RECORDED_EVENTS = ['input', 'click', 'keydown', 'submit'];

/**
 * Records what a reader does to the fields and buttons of an island that is not hydrated yet. Returns a function to call
 * after hydration: it stops recording and replays everything, each field once, with its last value, and then the key
 * that chose from its list.
 */
export function recordForReplay(island: HTMLElement): () => void {
  const replays = new Map<EventTarget, Replay>();
  const chosenIn = new Set<HTMLInputElement>();
  const record = (event: Event): void => {
    const { target, type } = event;
    if (type === 'submit') {
      // The press of its button is done again; sending the form would leave the page.
      event.preventDefault();
      return;
    }
    if (event instanceof KeyboardEvent) {
      if (event.key === 'Enter' && isCombobox(target)) chosenIn.add(target);
      return;
    }
    const touched = type === 'click' && target instanceof Element ? target.closest('button') : target;
    const replay = touched && replayOf(touched);
    if (!touched || !replay) return;
    // Deleted first, so that the map keeps the order of the last events.
    replays.delete(touched);
    replays.set(touched, replay);
    if (isCombobox(touched)) chosenIn.delete(touched);
  };
  for (const event of RECORDED_EVENTS) island.addEventListener(event, record);
  return () => {
    for (const event of RECORDED_EVENTS) island.removeEventListener(event, record);
    if (replays.size === 0) return;
    afterEffects(() => {
      for (const replay of replays.values()) replay();
      // The fields have drawn what was typed by then.
      setTimeout(() => {
        for (const field of chosenIn) {
          field.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
          );
        }
      });
    });
  };
}

function isCombobox(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox';
}

/** Waits for the effects of an island's first frame, in which it reads the address or the last visit. */
function afterEffects(run: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(run);
  });
}

function replayOf(field: EventTarget): Replay | undefined {
  if (field instanceof HTMLButtonElement) {
    return () => {
      field.click();
    };
  }
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    const { checked } = field;
    return () => {
      // A click toggles the field and fires its events, so it must start from the other state.
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
