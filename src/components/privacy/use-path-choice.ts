import { useEffect, useState } from 'preact/hooks';

import type { RouteChoice } from '../../lib/privacy/data-route.ts';
import {
  choiceFromAddress,
  DEFAULT_CHOICE,
  PATH_PARAMETERS,
  pathParameters,
} from '../../lib/privacy/path-address.ts';
import { linkWith } from '../form/link-with.ts';

/** Debounced: browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/**
 * The reader's choice of a path, kept in the page's address next to other tools' parameters. The first render is the
 * default, as on the server; the address is read afterwards.
 */
export function usePathChoice(): readonly [RouteChoice, (choice: RouteChoice) => void] {
  const [choice, setChoice] = useState(DEFAULT_CHOICE);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const read = (): void => {
      setChoice(choiceFromAddress(location.search));
    };
    read();
    addEventListener('popstate', read);
    return () => {
      removeEventListener('popstate', read);
    };
  }, []);
  useEffect(() => {
    if (!isTouched) return undefined;
    const timer = setTimeout(() => {
      history.replaceState(history.state, '', linkWithPath(location.href, choice));
    }, PAUSE_BEFORE_ADDRESS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [choice, isTouched]);
  return [
    choice,
    (next) => {
      setTouched(true);
      setChoice(next);
    },
  ];
}

/** Returns the address of a page with a path in it; the rest of the address stays. */
export function linkWithPath(address: string, choice: RouteChoice): string {
  return linkWith(address, PATH_PARAMETERS, pathParameters(choice));
}
