import { READ_KEY } from './read-key.ts';

// Ticks the chapters in the menu that were read: those whose end, the links to the next page, came into view. Where a
// browser refuses to store, nothing is ticked. Every page has this, so it is kept small.

const chapters = document.querySelectorAll<HTMLElement>('[data-chapter]');

/** Ticks what is stored, with `more` added to it. */
function tick(more?: string): void {
  let read: string[];
  try {
    read = localStorage.getItem(READ_KEY)?.split(' ') ?? [];
    if (more !== undefined && !read.includes(more)) {
      read.push(more);
      localStorage.setItem(READ_KEY, read.join(' '));
    }
  } catch {
    return;
  }
  for (const chapter of chapters) {
    const isRead = read.includes(chapter.dataset['chapter'] ?? '');
    if (isRead === 'read' in chapter.dataset) continue;
    chapter.toggleAttribute('data-read');
    if (isRead) chapter.insertAdjacentHTML('beforeend', '<span class="sr-only">, read</span>');
    else chapter.lastElementChild?.remove();
  }
}

// When a page is shown, by “back” too, and when another tab or the button that forgets has changed something.
for (const event of ['pageshow', 'storage']) {
  addEventListener(event, () => {
    tick();
  });
}
tick();

const end = document.querySelector('.pagination-links');
const here = document.querySelector<HTMLElement>('[data-chapter][aria-current]');
if (here && end) {
  new IntersectionObserver(([seen]) => {
    if (seen?.isIntersecting) tick(here.dataset['chapter']);
  }).observe(end);
}
