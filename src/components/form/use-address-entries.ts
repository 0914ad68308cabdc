import { useCallback, useEffect, useState } from 'preact/hooks';

import { linkWith } from './link-with.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** What a reader entered, by parameter of the page's address, and how to change it. */
export interface AddressEntries<Name extends string> {
  readonly entries: Readonly<Record<Name, string>>;
  readonly write: (changes: Partial<Record<Name, string>>) => void;
  readonly reset: () => void;
  /** Returns the page's address with the entries in it, pointing at the element with this id. */
  readonly link: (place: string) => string;
}

/**
 * Entries kept verbatim in the page's address, valid or not, next to what other tools keep there. The first render has
 * the `usual` ones, as on the server; then the address is read. Usual entries are left out of the address.
 */
export function useAddressEntries<Name extends string>(
  usual: Readonly<Record<Name, string>>,
): AddressEntries<Name> {
  const [entries, setEntries] = useState(usual);
  const [isTouched, setTouched] = useState(false);

  useEffect(() => {
    const read = (): void => {
      const given = new URLSearchParams(location.search);
      const found: Record<Name, string> = { ...usual };
      for (const name of namesOf(usual)) found[name] = given.get(name) ?? usual[name];
      setEntries((before) => (namesOf(usual).some((name) => before[name] !== found[name]) ? found : before));
    };
    read();
    addEventListener('popstate', read);
    return () => {
      removeEventListener('popstate', read);
    };
  }, [usual]);

  useEffect(() => {
    if (!isTouched) return undefined;
    const timer = setTimeout(() => {
      const link = linkTo(usual, entries);
      if (link !== location.href) history.replaceState(history.state, '', link);
    }, PAUSE_BEFORE_ADDRESS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [usual, entries, isTouched]);

  const write = useCallback((changes: Partial<Record<Name, string>>) => {
    setTouched(true);
    setEntries((before) => ({ ...before, ...changes }));
  }, []);
  const reset = useCallback(() => {
    write(usual);
  }, [usual, write]);

  const link = (place: string): string => {
    const url = new URL(linkTo(usual, entries));
    url.hash = place;
    return url.href;
  };
  return { entries, write, reset, link };
}

function namesOf<Name extends string>(usual: Readonly<Record<Name, string>>): Name[] {
  return Object.keys(usual) as Name[];
}

function linkTo<Name extends string>(
  usual: Readonly<Record<Name, string>>,
  entries: Readonly<Record<Name, string>>,
): string {
  const names = namesOf(usual);
  const changed = names.flatMap((name) =>
    entries[name] === usual[name] ? [] : ([[name, entries[name]]] as const),
  );
  return linkWith(location.href, names, changed);
}
