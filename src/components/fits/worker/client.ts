import type { FitRow } from '../answer/row.ts';
import { fitsModelsFrom } from '../catalogue.ts';
import type { FitsQuestion, FitsReply, RowSent } from './messages.ts';
import type { FitsSetup } from '../setup.ts';
import type { Fits } from '../answer/answer.ts';
import type { Rooms } from '../answer/Table.tsx';

/** The page's side of the worker. A new question cancels the one before it; each function returns one that cancels it. */
export interface FitsClient {
  readonly fits: (setup: FitsSetup, onDone: (fits: Fits) => void) => () => void;
  /** Asks for the rooms of rows. `onFound` is called several times, with those found since the last call. */
  readonly rooms: (setup: FitsSetup, rows: readonly FitRow[], onFound: (found: Rooms) => void) => () => void;
}

/** Starts the worker with the models in a text made by `fitsModelsText`. `onError` is called if it cannot run. */
export function fitsClient(modelsText: string, onError: () => void): FitsClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const models = fitsModelsFrom(modelsText);
  const places = new Map(models.map(({ id }, place) => [id, place]));
  let number = 0;
  let onReply: (reply: FitsReply) => void = () => undefined;
  const ask = (question: FitsQuestion, hear: typeof onReply): (() => void) => {
    onReply = hear;
    worker.postMessage(question);
    return () => {
      if (onReply === hear) onReply = () => undefined;
    };
  };
  worker.addEventListener(
    'error',
    () => {
      worker.terminate();
      onError();
    },
    { once: true },
  );
  worker.addEventListener('message', ({ data }: MessageEvent<FitsReply>) => {
    if (data.number === number) onReply(data);
  });
  worker.postMessage({ kind: 'models', text: modelsText } satisfies FitsQuestion);

  const rowFrom = ({ place, ...row }: RowSent): FitRow[] => {
    const model = models[place];
    return model ? [{ ...row, model }] : [];
  };
  return {
    fits: (setup, onDone) =>
      ask({ kind: 'fits', number: (number += 1), setup }, (reply) => {
        if (reply.kind === 'fits') onDone({ setup, rows: reply.rows.flatMap(rowFrom) });
      }),
    rooms: (setup, rows, onFound) => {
      const sent = rows.map(({ model, ...row }): RowSent => ({ ...row, place: places.get(model.id) ?? -1 }));
      return ask({ kind: 'rooms', number: (number += 1), setup, rows: sent }, (reply) => {
        if (reply.kind !== 'rooms') return;
        onFound(new Map(reply.found.map(([place, room]) => [models[place]?.id ?? '', room])));
      });
    },
  };
}
