/**
 * Keeps all of a field's text selected while a page sets another text: a reader who has selected it means to write over
 * it, and what they type next would be added to the new text. Returns a function that ends this.
 */
export function keepSelections(island: HTMLElement): () => void {
  const fields = [...island.querySelectorAll('input')];
  for (const field of fields) keepSelection(field);
  return () => {
    for (const field of fields) Reflect.deleteProperty(field, 'value');
  };
}

function keepSelection(field: HTMLInputElement): void {
  const every = HTMLInputElement.prototype;
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: (): unknown => Reflect.get(every, 'value', field),
    set: (text: string) => {
      const wasWhole = isWholeSelected(field);
      Reflect.set(every, 'value', text, field);
      if (wasWhole && field.ownerDocument.activeElement === field) field.select();
    },
  });
}

function isWholeSelected({ value, selectionStart, selectionEnd }: HTMLInputElement): boolean {
  return value !== '' && selectionStart === 0 && selectionEnd === value.length;
}
