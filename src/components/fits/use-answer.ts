import { useEffect, useState } from 'preact/hooks';

import type { ReaderCase } from '../../lib/case/reader-case.ts';
import type { MachineChoice } from '../../lib/case/views/machine-view.ts';
import type { LazyPart } from '../site/use-lazy-part.ts';
import type { Fits } from './answer/answer.ts';
import type { FitsDevice } from './catalogue.ts';
import { useLazyFits, type LazyFits } from './use-lazy.ts';

/**
 * The last answer is greyed only when the next one takes longer than this. Most arrive sooner, and a table that turns
 * grey for a moment flickers and costs a slow machine half of the time in which it could have shown the change.
 */
const GREYED_AFTER_MS = 150;

/** The table for a machine, as far as it is there, with the code that shows it. */
export interface FitsAnswerState extends LazyPart<LazyFits> {
  /** The answer, or the last one while the next is worked out. */
  readonly fits: Fits | undefined;
  /** The next answer is being worked out, and takes long enough to say so. */
  readonly isPending: boolean;
}

/** What the table is for, and where its models are. */
interface FitsInputs {
  readonly readerCase: ReaderCase;
  readonly choice: MachineChoice;
  readonly devices: readonly FitsDevice[];
  /** The address of the models. */
  readonly modelsHref: string;
}

/** The table for a machine and a case. It is there once code, worker and models have come. */
export function useFitsAnswer({ readerCase, choice, devices, modelsHref }: FitsInputs): FitsAnswerState {
  const part = useLazyFits(modelsHref);
  const { lazy } = part;
  const [fits, setFits] = useState<Fits>();
  const [isPending, setPending] = useState(false);

  useEffect(() => {
    if (!lazy) return undefined;
    const { module, client } = lazy;
    const greyed = setTimeout(() => {
      setPending(true);
    }, GREYED_AFTER_MS);
    const stop = client.fits(module.fitsSetup(readerCase, choice, devices), (found) => {
      clearTimeout(greyed);
      setFits(found);
      setPending(false);
    });
    return () => {
      clearTimeout(greyed);
      stop();
    };
  }, [lazy, readerCase, choice, devices]);

  return { ...part, fits, isPending };
}
