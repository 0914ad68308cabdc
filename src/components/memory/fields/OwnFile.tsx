import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { OwnModel } from '../../../lib/own-model/own-model.ts';
import { UnreachableNotice } from '../../case/notices.tsx';
import type * as ownModelModule from '../../own-model/OwnModelInput.tsx';
import { joinedModel } from './brought-model.ts';

interface OwnFileProps {
  /** What was read so far. */
  readonly brought: OwnModel | undefined;
  /** Is called with what was read so far and now. Keep it the same function from render to render. */
  readonly onModel: (model: OwnModel) => void;
  /** What the answer is for until a file says how its model is built. */
  readonly insteadOf: string | undefined;
  /** Why the file does not describe a model that can be computed. */
  readonly contradiction: string | undefined;
}

/** A model from a file of the reader's. What reads files is fetched when this is first shown. */
export function OwnFile({ brought, onModel, insteadOf, contradiction }: OwnFileProps): JSX.Element {
  const before = useRef(brought);
  before.current = brought;
  const join = useCallback(
    (found: OwnModel) => {
      onModel(joinedModel(before.current, found));
    },
    [onModel],
  );
  const [module, setModule] = useState<typeof ownModelModule>();
  const [isUnreachable, setUnreachable] = useState(false);
  const fetchModule = useCallback(async () => {
    try {
      setModule(await import('../../own-model/OwnModelInput.tsx'));
      setUnreachable(false);
    } catch {
      setUnreachable(true);
    }
  }, []);
  useEffect(() => {
    void fetchModule();
  }, [fetchModule]);

  return (
    <div class="own-file">
      {module && <module.OwnModelInput id="memory-own" onModel={join} />}
      {isUnreachable && <UnreachableNotice retry={fetchModule} />}
      {!brought?.architecture && <p class="field-hint">Until then the answer is for {insteadOf}.</p>}
      {contradiction !== undefined && <p class="field-error">{contradiction}</p>}
      <p class="notice">
        The file stays in this browser, and a link cannot carry it: a copied link has the other choices only.
      </p>
    </div>
  );
}
