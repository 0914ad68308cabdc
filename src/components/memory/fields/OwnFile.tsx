import type { JSX } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

import type { OwnModel } from '../../../lib/own-model/own-model.ts';
import { UnreachableNotice } from '../../case/notices.tsx';
import type * as ownModelModule from '../../own-model/OwnModelInput.tsx';
import { useLazyPart } from '../../site/use-lazy-part.ts';

interface MemoryOwnFileProps {
  /** What has been read so far. */
  readonly brought: OwnModel | undefined;
  /** Called with the earlier and the new reading joined. Pass the same function on every render. */
  readonly onModel: (model: OwnModel) => void;
  /** The model that the answer is for until a file describes an architecture. */
  readonly insteadOf: string | undefined;
  /** Why the file’s model cannot be computed. */
  readonly contradiction: string | undefined;
}

/** A model from the reader's own file. The code that reads files is fetched when this is first shown. */
export function MemoryOwnFile({
  brought,
  onModel,
  insteadOf,
  contradiction,
}: MemoryOwnFileProps): JSX.Element {
  const before = useRef(brought);
  before.current = brought;
  const join = useCallback(
    (found: OwnModel) => {
      onModel(joinedModel(before.current, found));
    },
    [onModel],
  );
  const { lazy, isUnreachable, fetchLazy, retry } = useLazyPart(fetchedInput);
  useEffect(() => {
    void fetchLazy();
  }, [fetchLazy]);

  return (
    <div class="own-file">
      {lazy && <lazy.OwnModelInput id="memory-own" onModel={join} />}
      {isUnreachable && <UnreachableNotice retry={retry} />}
      {!brought?.architecture && <p class="field-hint">Until then the answer is for {insteadOf}.</p>}
      {contradiction !== undefined && <p class="field-error">{contradiction}</p>}
      <p class="notice">
        The file stays in this browser, and a link cannot carry it: a copied link has the other choices only.
      </p>
    </div>
  );
}

function fetchedInput(): Promise<typeof ownModelModule> {
  return import('../../own-model/OwnModelInput.tsx');
}

/**
 * Returns what a reader has supplied so far. A file that has only the size of its weights is joined to the architecture
 * given before it, and an architecture without weights to such a file; any other file starts over.
 * Example: a `config.json`, then the index of its weights: the architecture of one with the bytes of the other.
 */
function joinedModel(before: OwnModel | undefined, found: OwnModel): OwnModel {
  if (!before) return found;
  if (!found.architecture) return found.weights ? { ...before, weights: found.weights } : found;
  if (!found.weights && !before.architecture && before.weights) return { ...found, weights: before.weights };
  return found;
}
