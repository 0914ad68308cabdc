import type { ClientDirective } from 'astro';

import type { TouchOptions } from '../../integrations/touch-directive.ts';
import { recordForReplay } from './event-replay.ts';
import { keepSelections } from './keep-selection.ts';

/** How far outside the window an island counts as in view: open fields of the case bar can push a tool off it. */
const NEARBY = '150%';

/**
 * Hydrates an island when a pointer, a finger or the keyboard first reaches it; at once if the address has a parameter
 * that begins with one of the words in the directive's value; with `stored`, also when it scrolls into view and the
 * browser keeps something under that key, or once another tab or an event of that name has said so. What the reader entered in the meantime is replayed afterwards.
 */
const onTouch: ClientDirective = (load, options, island) => {
  // Astro types it as text, but a directive receives whatever value the page passes.
  const given: string | TouchOptions = options.value;
  const wakes: TouchOptions = typeof given === 'string' ? { words: given } : given;
  const { stored } = wakes;
  const stop = new AbortController();
  const hydrateOnce = async (): Promise<void> => {
    if (stop.signal.aborted) return;
    stop.abort();
    askFor(island, 'wake');
    askFor(island, 'answer');
    const replay = recordForReplay(island);
    const hydrate = await load();
    const release = keepSelections(island);
    await hydrate();
    replay(release);
  };
  const start = (): void => void hydrateOnce();
  const beginnings = wakes.words?.split(' ') ?? [];
  const parameters = [...new URLSearchParams(location.search).keys()];
  if (parameters.some((name) => beginnings.some((word) => name.startsWith(word)))) {
    start();
    return;
  }
  // Who opens the page of a tool will most likely use it.
  if (island.closest('.bench') !== null) {
    whenLoaded(() => {
      askFor(island, 'wake');
    });
  }
  for (const event of ['pointerover', 'focusin']) {
    island.addEventListener(event, start, { signal: stop.signal });
  }
  const startWhenSeen = (): void => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) start();
      },
      { rootMargin: NEARBY },
    );
    // The island's own element has no box to observe.
    for (const child of island.children) observer.observe(child);
    stop.signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  };
  if (stored === undefined) return;
  if (isStored(stored)) startWhenSeen();
  else {
    addEventListener(stored, startWhenSeen, { once: true, signal: stop.signal });
    // Another tab has stored something.
    const isNowStored = ({ key }: StorageEvent): void => {
      if (key !== stored || !isStored(stored)) return;
      removeEventListener('storage', isNowStored);
      startWhenSeen();
    };
    addEventListener('storage', isNowStored, { signal: stop.signal });
  }
};

/**
 * Asks for files of an island before the code that needs them runs: they would ask for one another otherwise, and on a
 * slow network a reader would wait for each in turn. It asks once. See src/integrations/touch-files.ts.
 */
function askFor(island: HTMLElement, files: 'wake' | 'answer'): void {
  const hrefs = island.getAttribute(`data-${files}`)?.split(' ').filter(Boolean) ?? [];
  island.removeAttribute(`data-${files}`);
  for (const href of hrefs) {
    const link = document.createElement('link');
    link.href = href;
    if (href.endsWith('.js')) link.rel = 'modulepreload';
    else Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
    document.head.append(link);
  }
}

/** Calls `run` when the page has loaded and the browser is idle. Safari lacks the call: there it runs soon after. */
function whenLoaded(run: () => void): void {
  const soon = (): void => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
    else setTimeout(run, 0);
  };
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

/** Returns whether this browser keeps something under a key, for all visits or for this tab. */
function isStored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null || sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export default onTouch;
