import { useEffect, useState } from 'preact/hooks';

import { DEFAULT_LIST, linkWithList, listFromAddress, type ListChoice } from './entries.ts';
import { storedTicks, storeTicks } from './ticks.ts';

/** The list that a reader has chosen, and their ticks. */
export interface ListStore {
  readonly choice: ListChoice;
  readonly choose: (choice: ListChoice) => void;
  /** Ticked lines, each as `place:key`. */
  readonly ticks: ReadonlySet<string>;
  readonly tick: (lines: readonly string[], isDone: boolean) => void;
}

/** Keeps the choice in the address and the ticks in the browser. The first render is the default, as on the server. */
export function useList(isRunner: (id: string) => boolean): ListStore {
  const [choice, setChoice] = useState(DEFAULT_LIST);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const read = (): void => {
      setChoice(listFromAddress(location.search, isRunner));
    };
    read();
    setTicks(storedTicks());
    addEventListener('popstate', read);
    return () => {
      removeEventListener('popstate', read);
    };
  }, [isRunner]);
  return {
    choice,
    choose: (next) => {
      setChoice(next);
      history.replaceState(history.state, '', linkWithList(location.href, next));
    },
    ticks,
    tick: (lines, isDone) => {
      const next = new Set(ticks);
      for (const line of lines) {
        if (isDone) next.add(line);
        else next.delete(line);
      }
      setTicks(next);
      storeTicks(next);
    },
  };
}
