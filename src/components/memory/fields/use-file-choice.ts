import { useCallback, useState } from 'preact/hooks';

import type { OwnModel } from '../../../lib/own-model/own-model.ts';

/** The reader's own file. It is neither in the address nor stored. */
export interface FileChoice {
  readonly isChosen: boolean;
  /** It has been chosen at some time since the page was opened. */
  readonly wasChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  /** What has been read so far, whether it is chosen or not. */
  readonly brought: OwnModel | undefined;
  /** The model that replaces the case's; undefined unless a file is chosen and describes an architecture. */
  readonly model: OwnModel | undefined;
  readonly onModel: (brought: OwnModel) => void;
}

/** Keeps the reader's own file while the page is open. */
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
