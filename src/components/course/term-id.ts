const counts = new WeakMap<object, number>();

/**
 * An id that is used once on a page: `term-1`, `term-2` … `page` is any object that lives as long as the page's
 * rendering does, such as `Astro.locals`.
 */
export function nextTermId(page: object): string {
  const count = (counts.get(page) ?? 0) + 1;
  counts.set(page, count);
  return `term-${String(count)}`;
}
