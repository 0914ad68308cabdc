import { useEffect, useState } from 'preact/hooks';

import type { ReaderCase } from '../../lib/case/reader-case.ts';
import type { MachineChoice } from '../../lib/case/views/machine-view.ts';
import type { Fits } from './answer/answer.ts';
import type { FitsDevice } from './catalogue.ts';
import { fitsSetup } from './setup.ts';
import { useLazyFits, type LazyFitsPart } from './use-lazy.ts';

/**
 * The last answer is greyed only when the next one takes longer than this. Most arrive sooner, and a table that turns
 * grey for a moment flickers and costs a slow machine half of the time in which it could have shown the change.
 */
const GREYED_AFTER_MS = 150;

/** The table for a machine, as far as it is there, with the code that shows it. */
export interface FitsAnswerState extends LazyFitsPart {
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

/** The table for a machine and a case. It is there once worker and models have come. */
export function useFitsAnswer({ readerCase, choice, devices, modelsHref }: FitsInputs): FitsAnswerState {
  const part = useLazyFits(modelsHref);
  const { client } = part;
  const [fits, setFits] = useState<Fits>();
  const [isPending, setPending] = useState(false);

  useEffect(() => {
    if (!client) return undefined;
    const greyed = setTimeout(() => {
      setPending(true);
    }, GREYED_AFTER_MS);
    const stop = client.fits(fitsSetup(readerCase, choice, devices), (found) => {
      clearTimeout(greyed);
      setFits(found);
      setPending(false);
    });
    return () => {
      clearTimeout(greyed);
      stop();
    };
  }, [client, readerCase, choice, devices]);

  return { ...part, fits, isPending };
}
