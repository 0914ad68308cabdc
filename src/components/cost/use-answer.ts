import { useEffect, useState } from 'preact/hooks';

import { DEFAULT_COST_CHOICES, type CostChoices } from '../../lib/case/cost-choices.ts';
import type { Sensitivity } from '../../lib/cost/questions/sensitivity.ts';
import type { CostAnswer } from './answer/answer.ts';
import type { CostOutlook } from './answer/outlook.ts';
import type { LazyCostPart } from './use-lazy.ts';
import type { CaseReply } from './worker/messages.ts';

/** What is known so far about a case. Each part stays in place until the next one of its kind arrives. */
export interface CostAnswerState {
  readonly answer?: CostAnswer;
  readonly outlook?: CostOutlook;
  readonly sensitivity?: readonly Sensitivity[];
  /** The parts that still belong to an earlier case. */
  readonly pending: ReadonlySet<CaseReply['kind']>;
}

const ALL: readonly CaseReply['kind'][] = ['answer', 'outlook', 'sensitivity'];

/** Sends each case to the worker as soon as it is started, and collects the replies. */
export function useCostAnswer(
  { lazy, client }: Pick<LazyCostPart, 'lazy' | 'client'>,
  choices: CostChoices,
): CostAnswerState {
  const [state, setState] = useState<CostAnswerState>({ pending: new Set() });
  useEffect(() => {
    if (!client) return undefined;
    setState((before) => ({ ...before, pending: new Set(ALL) }));
    return client.ask(choices, (reply) => {
      setState((before) => {
        const pending = new Set([...before.pending].filter((kind) => kind !== reply.kind));
        switch (reply.kind) {
          case 'answer':
            return { ...before, answer: reply.answer, pending };
          case 'outlook':
            return { ...before, outlook: reply.outlook, pending };
          case 'sensitivity':
            return { ...before, sensitivity: reply.sensitivity, pending };
        }
      });
    });
  }, [client, choices]);
  // The page still shows the default case.
  if (!lazy && choices !== DEFAULT_COST_CHOICES) return { ...state, pending: new Set(ALL) };
  return state;
}
