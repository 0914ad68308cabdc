/** Does again what a reader did to a field or button. */
type Replay = () => void;

/** Pressing a button twice differs from pressing it once, so these are recorded until the island does them itself. */
const PRESSES = ['click', 'submit'];
/** Doing these again changes nothing. They are recorded until they are replayed, or one in between would be lost. */
const ENTRIES = ['input', 'keydown'];

/**
 * Records what a reader does to the fields and buttons of an island that is not hydrated yet. Returns a function to call
 * after hydration: once the island has read the reader's case it calls `onReady` and replays everything, each field once,
 * with its last value, and then the key that chose from its list.
 */
export function recordForReplay(island: HTMLElement): (onReady?: () => void) => void {
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
  const stop = (events: readonly string[]): void => {
    for (const event of events) island.removeEventListener(event, record);
  };
  for (const event of [...PRESSES, ...ENTRIES]) island.addEventListener(event, record);
  return (onReady) => {
    stop(PRESSES);
    afterEffects(() => {
      stop(ENTRIES);
      onReady?.();
      for (const replay of replays.values()) replay();
      if (chosenIn.size === 0) return;
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
