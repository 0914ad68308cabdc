import { useEffect, useState } from 'preact/hooks';

import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import type { Answer } from '../../../lib/decision/table/questions.ts';
import type { CaseDesk } from './case-numbers-client.ts';
import type { CaseNumbers } from './case-numbers.ts';

/** The numbers as far as they are there. */
export type CaseNumbersState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'found'; readonly numbers: CaseNumbers }
  /** The outcome has none: it uses no language model. */
  | { readonly kind: 'none' };

/** One for all results that a reader comes to on this page. */
let desk: Promise<CaseDesk> | undefined;

/** Works out the three numbers of an outcome for the reader’s case, once the result is on the page. */
export function useCaseNumbers(
  costUrl: string,
  outcome: OutcomeId,
  volume: Answer<'volume'> | undefined,
): CaseNumbersState {
  const [state, setState] = useState<CaseNumbersState>({ kind: 'waiting' });
  useEffect(() => {
    if (outcome === 'no-llm') {
      setState({ kind: 'none' });
      return undefined;
    }
    let isWanted = true;
    const tell = (next: CaseNumbersState): void => {
      if (isWanted) setState(next);
    };
    desk ??= import('./case-numbers-client.ts').then(({ caseDesk }) => caseDesk(costUrl));
    desk
      .then((ask) => ask(outcome, location.search, volume))
      .then(
        (numbers) => {
          tell(numbers ? { kind: 'found', numbers } : { kind: 'none' });
        },
        () => {
          desk = undefined;
          tell({ kind: 'unreachable' });
        },
      );
    return () => {
      isWanted = false;
    };
  }, [costUrl, outcome, volume]);
  return state;
}
