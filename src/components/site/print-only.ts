/**
 * Prints one part of the page: what holds the element with this id stays, all else is left off the paper (safety.css).
 * The mark on the page is taken off again when the print dialog closes.
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
