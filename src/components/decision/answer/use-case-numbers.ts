import { useEffect, useState } from 'preact/hooks';

import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import type { Answer } from '../../../lib/decision/table/questions.ts';
import { rawQueryOf } from '../../../lib/case/query.ts';
import { currentCase, onCaseChange } from '../../case/store.ts';
import type { CostFactsUrls } from '../../cost/fetched-facts.ts';
import type { CaseNumbersClient } from './case-numbers-client.ts';
import type { CaseNumbers } from './case-numbers.ts';

/** How far the numbers have come. */
export type CaseNumbersState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'found'; readonly numbers: CaseNumbers }
  /** The outcome has none: it uses no language model. */
  | { readonly kind: 'none' };

/** Shared by every result that a reader reaches on this page; reset after a failure, so that the next one retries. */
let client: Promise<CaseNumbersClient> | undefined;

/** Works out the three numbers of an outcome for the reader's case, once the result is on the page. */
export function useCaseNumbers(
  costUrls: CostFactsUrls,
  outcome: OutcomeId,
  volume: Answer<'volume'> | undefined,
): CaseNumbersState {
  const [state, setState] = useState<CaseNumbersState>({ kind: 'waiting' });
  // The result is drawn in the browser alone, so the first render has the reader's case already.
  const [query, setQuery] = useState(caseQuery);
  useEffect(
    () =>
      onCaseChange(() => {
        setQuery(caseQuery());
      }),
    [],
  );
  useEffect(() => {
    if (outcome === 'no-llm') {
      setState({ kind: 'none' });
      return undefined;
    }
    let isWanted = true;
    const tell = (next: CaseNumbersState): void => {
      if (isWanted) setState(next);
    };
    client ??= import('./case-numbers-client.ts').then(({ caseNumbersClient }) =>
      caseNumbersClient(costUrls),
    );
    client
      .then((ask) => ask(outcome, query, volume))
      .then(
        (numbers) => {
          tell(numbers ? { kind: 'found', numbers } : { kind: 'none' });
        },
        () => {
          client = undefined;
          tell({ kind: 'unreachable' });
        },
      );
    return () => {
      isWanted = false;
    };
  }, [costUrls, outcome, volume, query]);
  return state;
}

function caseQuery(): string {
  return rawQueryOf(currentCase().good);
}
