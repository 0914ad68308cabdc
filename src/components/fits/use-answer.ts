import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { ReaderCase } from '../../lib/case/reader-case.ts';
import type * as answerModule from './lazy.ts';
import type { FitsDevice } from './catalogue.ts';
import type { FitsClient } from './worker/client.ts';
import type { Fits } from './answer/answer.ts';
import type { MachineChoice } from './fields/machine-choice.ts';

/**
 * The last answer is greyed only when the next one takes longer than this: most come sooner, and a table that turns grey
 * for a moment flickers, and costs a slow machine half of the time in which it could have shown the change.
 */
const GREYED_AFTER_MS = 150;

/** The fetched part of the view, with the worker that answers. */
interface FitsModule {
  readonly code: typeof answerModule;
  readonly client: FitsClient;
}

/** The table for a machine, as far as it is there. */
export interface FitsState {
  /** Until it is there, the page shows what was rendered at build. */
  readonly module: FitsModule | undefined;
  /** The answer, or the last one while the next is worked out. */
  readonly fits: Fits | undefined;
  /** The next answer is being worked out, and takes long enough to say so. */
  readonly isPending: boolean;
  /** The part could not be fetched: the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchModule: () => Promise<unknown>;
}

/** What the table is for, and where its models are. */
interface FitsQuestion {
  readonly readerCase: ReaderCase;
  readonly choice: MachineChoice;
  readonly devices: readonly FitsDevice[];
  /** The address of the models. */
  readonly modelsHref: string;
  /** The reader changed something, so that the answer in the page is not theirs. */
  readonly isChanged: boolean;
}

/** The table for a machine and a case. The code, the worker and the models are fetched once, on first use. */
export function useFits({ readerCase, choice, devices, modelsHref, isChanged }: FitsQuestion): FitsState {
  const [module, setModule] = useState<FitsModule>();
  const [fits, setFits] = useState<Fits>();
  const [isPending, setPending] = useState(false);
  const [isUnreachable, setUnreachable] = useState(false);
  const fetching = useRef<Promise<void>>();

  const fetchModule = useCallback((): Promise<void> => {
    const fail = (): void => {
      fetching.current = undefined;
      setModule(undefined);
      setUnreachable(true);
    };
    fetching.current ??= fetchedModule(modelsHref, fail).then((found) => {
      setModule(found);
      setUnreachable(false);
    }, fail);
    return fetching.current;
  }, [modelsHref]);

  useEffect(() => {
    if (isChanged) void fetchModule();
  }, [isChanged, fetchModule]);

  useEffect(() => {
    if (!module) return undefined;
    const { code, client } = module;
    const greyed = setTimeout(() => {
      setPending(true);
    }, GREYED_AFTER_MS);
    const stop = client.fits(code.fitsSetup(readerCase, choice, devices), (found) => {
      clearTimeout(greyed);
      setFits(found);
      setPending(false);
    });
    return () => {
      clearTimeout(greyed);
      stop();
    };
  }, [module, readerCase, choice, devices]);

  return { module, fits, isPending: isPending || (isChanged && !module), isUnreachable, fetchModule };
}

async function fetchedModule(modelsHref: string, onError: () => void): Promise<FitsModule> {
  const [code, response] = await Promise.all([import('./lazy.ts'), fetch(modelsHref)]);
  if (!response.ok) throw new Error(`${modelsHref} answered ${response.status}.`);
  return { code, client: code.fitsClient(await response.text(), onError) };
}
