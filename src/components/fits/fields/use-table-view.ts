import { useEffect, useState } from 'preact/hooks';

import { FIRST_VIEW, nextOrder, SORT_KEYS, type TableView } from './table-view.ts';

/**
 * The order and the filters of the table. Clicks on the table's buttons are handled at the root, because the table that
 * was rendered at build has no handlers: a press works before the code for the table has arrived. When `isLive` becomes
 * true, the button that had focus gets it back in the new table.
 */
export function useTableView(
  root: { readonly current: HTMLElement | null },
  isLive: boolean,
): readonly [TableView, (view: TableView) => void] {
  const [view, setView] = useState(FIRST_VIEW);

  useEffect(() => {
    const stop = new AbortController();
    const onClick = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element)) return;
      const pressed = target.closest('[data-sort]')?.getAttribute('data-sort');
      const key = SORT_KEYS.find((one) => one === pressed);
      if (key) setView((before) => ({ ...before, sort: nextOrder(before.sort, key) }));
      if (target.closest('[data-show-all]')) setView((before) => ({ ...before, showsAll: true }));
    };
    root.current?.addEventListener('click', onClick, { signal: stop.signal });
    return () => {
      stop.abort();
    };
  }, [root]);

  useFocusKept(root, isLive);
  return [view, setView];
}

function useFocusKept(root: { readonly current: HTMLElement | null }, isLive: boolean): void {
  const [selector, setSelector] = useState<string>();
  useEffect(() => {
    if (isLive) return undefined;
    const stop = new AbortController();
    const onFocus = ({ target }: FocusEvent): void => {
      const sort = target instanceof Element ? target.getAttribute('data-sort') : null;
      setSelector(sort === null ? undefined : `[data-sort="${sort}"]`);
    };
    root.current?.addEventListener('focusin', onFocus, { signal: stop.signal });
    return () => {
      stop.abort();
    };
  }, [root, isLive]);
  useEffect(() => {
    if (!isLive || selector === undefined || document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [root, isLive, selector]);
}
