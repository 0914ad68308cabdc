import { useCallback, useRef, useState } from 'preact/hooks';

import { catalogueFrom, type Catalogue } from '../memory/catalogue.ts';
import type * as answerModule from './lazy.ts';

/** The part of the calculator that works out answers, with the facts that it needs. */
export interface TrainingCode {
  readonly module: typeof answerModule;
  readonly catalogue: Catalogue;
}

/** The fetched part, as far as it is there. */
export interface TrainingCodeState {
  readonly code: TrainingCode | undefined;
  /** It could not be fetched: the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchCode: () => Promise<TrainingCode | undefined>;
}

/** Fetches code and facts once, when asked to. `factsUrl` is a file of this site; see src/pages/facts. */
export function useTrainingCode(factsUrl: string): TrainingCodeState {
  const [code, setCode] = useState<TrainingCode>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<TrainingCode | undefined>>();

  const fetchCode = useCallback(() => {
    running.current ??= fetched(factsUrl).then(
      (found) => {
        setCode(found);
        setUnreachable(false);
        return found;
      },
      () => {
        running.current = undefined;
        setUnreachable(true);
        return undefined;
      },
    );
    return running.current;
  }, [factsUrl]);

  return { code, isUnreachable, fetchCode };
}

async function fetched(factsUrl: string): Promise<TrainingCode> {
  const [module, facts] = await Promise.all([import('./lazy.ts'), fetch(factsUrl)]);
  if (!facts.ok) throw new Error(`${factsUrl} answered ${facts.status}.`);
  return { module, catalogue: catalogueFrom(await facts.text()) };
}
