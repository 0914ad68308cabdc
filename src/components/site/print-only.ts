/**
 * Prints one part of the page: the element with this id and what contains it (safety.css hides the rest on paper). The
 * mark on the page is removed when the print dialog closes.
 */
export function printOnly(id: string): void {
  const page = document.documentElement;
  page.dataset['printOnly'] = id;
  addEventListener(
    'afterprint',
    () => {
      delete page.dataset['printOnly'];
    },
    { once: true },
  );
  print();
}
