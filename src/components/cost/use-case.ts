import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';

import { COST_PARAMETERS, costParameters } from '../../lib/case/cost-address.ts';
import type { KnownCostNames } from '../../lib/case/cost-address-reading.ts';
import { DEFAULT_COST_CHOICES, type CostChoices } from '../../lib/case/cost-choices.ts';
import { linkWith } from '../case/case-link.ts';
import type { CostCatalogue } from './catalogue.ts';
import { storeCost, storedCost } from './storage.ts';
import { INITIAL_COST_STATE, nextCostState, type CostAction, type CostState } from './fields/state.ts';
import type { LazyCost } from './use-lazy.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** The reader's cost case, and how to change it. */
export interface CostCaseStore {
  readonly state: CostState;
  readonly dispatch: (action: CostAction) => void;
  /** Replaces the whole case, as a step that the browser's Back button undoes. */
  readonly goTo: (choices: CostChoices) => void;
  readonly reset: () => void;
}

/**
 * The reader's cost case, kept in the page's address next to what other tools keep there, and stored for the next visit.
 * The first render is the default case, as on the server. Then the address is read, or the stored case if the address
 * says nothing; the code that knows the names is fetched for that.
 */
export function useCostCase(fetchLazy: () => Promise<LazyCost | undefined>): CostCaseStore {
  const [state, dispatch] = useReducer(nextCostState, INITIAL_COST_STATE);
  const current = useRef(state);
  current.current = state;

  useEffect(() => {
    const load = async (query: string, origin: CostState['origin']): Promise<void> => {
      const isDefault = current.current.origin === 'default';
      if (!hasCostCase(query) && isDefault) return;
      const lazy = await fetchLazy();
      if (!lazy) return;
      const { choices, ignored } = lazy.module.costChoicesFromAddress(query, knownNames(lazy.catalogue));
      // A link to a heading of this page fires popstate too; it must not undo what is being typed.
      if (ignored.length === 0 && costQuery(choices) === costQuery(current.current.choices)) return;
      dispatch({ type: 'load', choices, origin, ...(origin === 'address' && { ignored }) });
    };
    const onPopState = (): void => {
      void load(location.search, 'address');
    };
    const stored = storedCost();
    if (hasCostCase(location.search)) onPopState();
    else if (stored !== undefined) void load(stored, 'last-visit');
    addEventListener('popstate', onPopState);
    return () => {
      removeEventListener('popstate', onPopState);
    };
  }, [fetchLazy]);

  const writeAddress = useCallback(() => {
    const { choices, origin } = current.current;
    if (origin === 'default') return;
    const link = linkWithCost(location.href, choices);
    if (link !== location.href) history.replaceState(history.state, '', link);
    if (origin === 'reader') storeCost(costQuery(choices));
  }, []);

  useEffect(() => {
    const timer = setTimeout(writeAddress, PAUSE_BEFORE_ADDRESS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [state.choices, writeAddress]);

  const goTo = useCallback(
    (choices: CostChoices) => {
      writeAddress();
      const link = linkWithCost(location.href, choices);
      if (link !== location.href) history.pushState(null, '', link);
      dispatch({ type: 'load', choices, origin: 'reader' });
    },
    [writeAddress],
  );
  const reset = useCallback(() => {
    goTo(DEFAULT_COST_CHOICES);
    storeCost('');
  }, [goTo]);

  return { state, dispatch, goTo, reset };
}

/** Returns a page's address with a cost case in it; everything else in the address stays. */
export function linkWithCost(address: string, choices: CostChoices): string {
  return linkWith(address, COST_PARAMETERS, costParameters(choices));
}

/** Returns the query of a case alone, without “?”. Example: “requests=50&people=no”. */
export function costQuery(choices: CostChoices): string {
  return new URLSearchParams(costParameters(choices).map(([name, value]) => [name, value])).toString();
}

function hasCostCase(query: string): boolean {
  const given = new URLSearchParams(query);
  return COST_PARAMETERS.some((name) => given.has(name));
}

function knownNames({ facts }: CostCatalogue): KnownCostNames {
  return {
    isModel: (id) => facts.models.some((model) => model.id === id),
    isPaidOffer: (id) => facts.offers.some((offer) => offer.id === id && offer.weights === 'closed'),
    isDevice: (id) => facts.accelerators.some((device) => device.id === id),
  };
}
