import { useCallback, useState } from 'preact/hooks';

import type { OwnModel } from '../../../lib/own-model/own-model.ts';

/** The reader's choice of a file of their own. It is neither in the address nor remembered. */
export interface FileChoice {
  readonly isChosen: boolean;
  /** It was chosen since the page was opened. */
  readonly wasChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  /** What was read so far, whether it is chosen or not. */
  readonly brought: OwnModel | undefined;
  /** The model that the answer is for in place of the case's; absent unless a file is chosen and says how it is built. */
  readonly model: OwnModel | undefined;
  readonly onModel: (brought: OwnModel) => void;
}

/** Keeps what a reader brought while the page is open. */
export function useFileChoice(): FileChoice {
  const [isChosen, setChosen] = useState(false);
  const [wasChosen, setWasChosen] = useState(false);
  const [brought, setBrought] = useState<OwnModel>();
  const choose = useCallback((chosen: boolean) => {
    setChosen(chosen);
    if (chosen) setWasChosen(true);
  }, []);
  return {
    isChosen,
    wasChosen,
    choose,
    brought,
    model: isChosen && brought?.architecture ? brought : undefined,
    onModel: setBrought,
  };
}
