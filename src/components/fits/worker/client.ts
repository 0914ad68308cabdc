import type { FitRow } from '../answer/row.ts';
import type { ListedModel } from '../catalogue.ts';
import type { FitsAnswerReply, FitsQuestion, FitsReply, RowSent } from './messages.ts';
import type { FitsSetup } from '../setup.ts';
import type { Fits } from '../answer/answer.ts';
import type { Rooms } from '../answer/Table.tsx';

/** The page's side of the worker. A new question cancels the one before it; each function returns one that cancels it. */
export interface FitsClient {
  readonly fits: (setup: FitsSetup, onDone: (fits: Fits) => void) => () => void;
  /** Asks for the rooms of rows. `onFound` is called several times, with those found since the last call. */
  readonly rooms: (setup: FitsSetup, rows: readonly FitRow[], onFound: (found: Rooms) => void) => () => void;
}

/**
 * Starts the worker, which takes the text of the models when it comes; questions wait for it.
 * `onError` is called if the worker cannot run. Models that cannot be had end it.
 */
export function fitsClient(modelsText: Promise<string>, onError: () => void): FitsClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let models: readonly ListedModel[] = [];
  let places: ReadonlyMap<string, number> = new Map();
  const ready = modelsText.then((text) => {
    worker.postMessage({ kind: 'models', text } satisfies FitsQuestion);
  });
  ready.catch(() => {
    worker.terminate();
  });
  let number = 0;
  let onReply: (reply: FitsAnswerReply) => void = () => undefined;
  const ask = (question: FitsQuestion, hear: typeof onReply): (() => void) => {
    onReply = hear;
    const send = (): void => {
      if (onReply === hear) worker.postMessage(question);
    };
    ready.then(send, () => undefined);
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
    if (data.kind === 'models') {
      models = data.models;
      places = new Map(models.map(({ id }, place) => [id, place]));
    } else if (data.number === number) onReply(data);
  });

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
