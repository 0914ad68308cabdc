import type { ClientDirective } from 'astro';

import { recordForReplay } from './event-replay.ts';

/**
 * Takes an island over when a pointer, a finger or the keyboard first comes to it; or at once when the address has a
 * parameter that begins with one of the words in the directive's value; or with `whenVisible`, when it comes into view.
 * What was entered in the meantime is entered again afterwards.
 */
const onTouch: ClientDirective = (load, options, island) => {
  // Astro's type says text, but a directive gets whatever the page gives it.
  const value: string | { readonly whenVisible: true } = options.value;
  const stop = new AbortController();
  const takeOver = async (): Promise<void> => {
    if (stop.signal.aborted) return;
    stop.abort();
    const enterAgain = recordForReplay(island);
    const hydrate = await load();
    await hydrate();
    enterAgain();
  };
  const start = (): void => void takeOver();
  const words = typeof value === 'string' ? value.split(' ') : [];
  const parameters = [...new URLSearchParams(location.search).keys()];
  if (parameters.some((name) => words.some((word) => name.startsWith(word)))) {
    start();
    return;
  }
  for (const event of ['pointerover', 'focusin']) {
    island.addEventListener(event, start, { signal: stop.signal });
  }
  if (typeof value === 'string') return;
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) start();
  });
  // The island itself has no box.
  for (const child of island.children) observer.observe(child);
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
  });
};

export default onTouch;
