import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { DEFAULT_COST_CHOICES, type CostChoices } from '../../lib/case/cost-choices.ts';
import type { Sensitivity } from '../../lib/cost/questions/sensitivity.ts';
import type * as answerModule from './lazy.ts';
import type { CostAnswer } from './answer/answer.ts';
import type { CostCatalogue } from './catalogue.ts';
import type { CostClient } from './worker/client.ts';
import type { CostReply } from './worker/messages.ts';
import type { CostOutlook } from './answer/outlook.ts';

/** The fetched part of the calculator: code that shows answers, the facts, and the worker that finds answers. */
export interface CostCode {
  readonly module: typeof answerModule;
  readonly catalogue: CostCatalogue;
  readonly client: CostClient;
}

/** The fetched part as far as it is there. */
export interface CostCodeState {
  readonly code: CostCode | undefined;
  /** It could not be fetched: the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchCode: () => Promise<CostCode | undefined>;
}

/** Fetches code and facts once, when asked to. `factsUrl` is a file of this site; see src/pages/facts. */
export function useCostCode(factsUrl: string): CostCodeState {
  const [code, setCode] = useState<CostCode>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<CostCode | undefined>>();

  const fetchCode = useCallback(() => {
    const fail = (): undefined => {
      running.current = undefined;
      setCode(undefined);
      setUnreachable(true);
      return undefined;
    };
    running.current ??= fetched(factsUrl, fail).then((found) => {
      setCode(found);
      setUnreachable(false);
      return found;
    }, fail);
    return running.current;
  }, [factsUrl]);

  return { code, isUnreachable, fetchCode };
}

async function fetched(factsUrl: string, onError: () => void): Promise<CostCode> {
  const [module, facts] = await Promise.all([import('./lazy.ts'), fetch(factsUrl)]);
  if (!facts.ok) throw new Error(`${factsUrl} answered ${facts.status}.`);
  const text = await facts.text();
  return { module, catalogue: module.costCatalogueFrom(text), client: module.costClient(text, onError) };
}

/** What is known for a case; each part stays until the next one of its kind comes. */
export interface CostFindings {
  readonly answer?: CostAnswer;
  readonly outlook?: CostOutlook;
  readonly sensitivity?: readonly Sensitivity[];
  /** The parts that are still for an earlier case. */
  readonly pending: ReadonlySet<CostReply['kind']>;
}

const ALL: readonly CostReply['kind'][] = ['answer', 'outlook', 'sensitivity'];

/** Asks the worker for a case as soon as it is there, and for each one after that. */
export function useCostFindings(code: CostCode | undefined, choices: CostChoices): CostFindings {
  const [findings, setFindings] = useState<CostFindings>({ pending: new Set() });
  useEffect(() => {
    if (!code) return undefined;
    setFindings((before) => ({ ...before, pending: new Set(ALL) }));
    return code.client.ask(choices, (reply) => {
      setFindings((before) => {
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
  }, [code, choices]);
  if (!code && choices !== DEFAULT_COST_CHOICES) return { ...findings, pending: new Set(ALL) };
  return findings;
}
