import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';

import { COST_PARAMETERS, costParameters } from '../../lib/case/cost-address.ts';
import type { KnownCostNames } from '../../lib/case/cost-address-reading.ts';
import { DEFAULT_COST_CHOICES, type CostChoices } from '../../lib/case/cost-choices.ts';
import { linkWith } from '../case/case-link.ts';
import type { CostCatalogue } from './catalogue.ts';
import { rememberCost, rememberedCost } from './storage.ts';
import { INITIAL_COST_STATE, nextCostState, type CostAction, type CostState } from './fields/state.ts';
import type { CostCode } from './use-lazy.ts';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** The reader's cost case with the ways to change it. */
export interface CostCaseStore {
  readonly state: CostState;
  readonly dispatch: (action: CostAction) => void;
  /** Puts a whole case in place, as a step that the browser's Back button undoes. */
  readonly goTo: (choices: CostChoices) => void;
  readonly reset: () => void;
}

/**
 * The reader's cost case, kept in the page's address beside what others keep there and remembered for the next visit.
 * The first render is the default case, as on the server; then the address is read, or what was remembered when it says
 * nothing, for which the code that knows the names is fetched.
 */
export function useCostCase(fetchCode: () => Promise<CostCode | undefined>): CostCaseStore {
  const [state, dispatch] = useReducer(nextCostState, INITIAL_COST_STATE);
  const current = useRef(state);
  current.current = state;

  useEffect(() => {
    const load = async (query: string, origin: CostState['origin']): Promise<void> => {
      const isDefault = current.current.origin === 'default';
      if (!hasCostCase(query) && isDefault) return;
      const code = await fetchCode();
      if (!code) return;
      const { choices, ignored } = code.module.costChoicesFromAddress(query, knownNames(code.catalogue));
      // A link to a heading of this page also comes here; it must not undo what is being typed.
      if (ignored.length === 0 && costQuery(choices) === costQuery(current.current.choices)) return;
      dispatch({ type: 'load', choices, origin, ...(origin === 'address' && { ignored }) });
    };
    const onPopState = (): void => {
      void load(location.search, 'address');
    };
    const remembered = rememberedCost();
    if (hasCostCase(location.search)) onPopState();
    else if (remembered !== undefined) void load(remembered, 'last-visit');
    addEventListener('popstate', onPopState);
    return () => {
      removeEventListener('popstate', onPopState);
    };
  }, [fetchCode]);

  const writeAddress = useCallback(() => {
    const { choices, origin } = current.current;
    if (origin === 'default') return;
    const link = linkWithCost(location.href, choices);
    if (link !== location.href) history.replaceState(history.state, '', link);
    if (origin === 'reader') rememberCost(costQuery(choices));
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
    rememberCost('');
  }, [goTo]);

  return { state, dispatch, goTo, reset };
}

/** Returns the address of a page with a cost case in it; all else in it stays. */
export function linkWithCost(address: string, choices: CostChoices): string {
  return linkWith(address, COST_PARAMETERS, costParameters(choices));
}

/** The query of a case alone, without “?”. Example: “requests=50&people=no”. */
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
