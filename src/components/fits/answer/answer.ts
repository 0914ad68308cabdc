import type { MostHeld } from '../../../lib/memory/search/longest-context.ts';
import { planEvaluator } from '../../../lib/memory/placement/plan-memory.ts';
import { fitRow, longestContextOf, mostUsersOf, type FitRow } from './row.ts';
import type { FitsModel } from '../catalogue.ts';
import type { FitsSetup } from '../setup.ts';

/** The answer for a machine: a row for every model of the catalogue. */
export interface Fits {
  readonly setup: FitsSetup;
  readonly rows: readonly FitRow[];
}

/** How much context and how many users a machine has room for with a model, by the likely estimate. */
export interface Room {
  /** The longest context that each reader can have, in tokens. */
  readonly tokens: number;
  /** Whether that is the model's own limit, so that memory does not limit it. */
  readonly isAll: boolean;
  /** The most readers who can have the wanted context at the same time. */
  readonly users: number;
}

/** Works out answers model by model, and keeps what later answers can reuse. */
export interface FitsWork {
  /** Yields after each model, so that a worker can take the next question. */
  readonly fits: (setup: FitsSetup) => Generator<undefined, Fits>;
  /** Returns the room with a row's model; undefined if the model does not run whole on the devices. */
  readonly room: (row: FitRow, setup: FitsSetup) => Room | undefined;
}

/** How many settings (context, users, runtime, cache) are kept before everything is dropped, to bound the memory used. */
const MOST_SETTINGS = 16;

/** Returns the work on a list of models. It has no clock and no page: the worker, the build and the tests all use it. */
export function fitsWork(models: readonly FitsModel[]): FitsWork {
  const byId = new Map(models.map((model) => [model.id, model]));
  let evaluator = planEvaluator();
  const settings = new Set<string>();
  // The longest context does not depend on the wanted context, nor the most users on the wanted number.
  const contexts = new Map<string, Found | undefined>();
  const readers = new Map<string, Found | undefined>();

  const remember = (setup: FitsSetup): void => {
    settings.add(settingOf(setup));
    if (settings.size <= MOST_SETTINGS) return;
    settings.clear();
    contexts.clear();
    readers.clear();
    evaluator = planEvaluator();
  };

  return {
    *fits(setup) {
      remember(setup);
      const rows: FitRow[] = [];
      for (const model of models) {
        rows.push(fitRow(model, setup, evaluator));
        yield;
      }
      return { setup, rows };
    },
    room(row, setup) {
      const model = byId.get(row.model.id);
      if (!model) throw new Error(`The list of models has no “${row.model.id}”.`);
      // An evaluator of its own: the search tries dozens of settings that nothing else asks for.
      const context = remembered(contexts, roomKey(row, { ...setup, contextTokens: 0 }), () =>
        longestContextOf(model, row, setup, planEvaluator()),
      );
      const users = remembered(readers, roomKey(row, { ...setup, users: 0 }), () =>
        mostUsersOf(model, row, setup, evaluator, context?.most ?? 0),
      );
      return context && users && { tokens: context.most, isAll: context.isAll, users: users.most };
    },
  };
}

/** The likely result of a search. */
interface Found {
  readonly most: number;
  readonly isAll: boolean;
}

function remembered(
  known: Map<string, Found | undefined>,
  key: string,
  search: () => MostHeld | undefined,
): Found | undefined {
  if (!known.has(key)) {
    const held = search();
    known.set(key, held && { most: held.most.likely, isAll: held.isAll });
  }
  return known.get(key);
}

function settingOf({ runtime, contextTokens, users, keyPrecision, valuePrecision }: FitsSetup): string {
  return [runtime, contextTokens, users, keyPrecision, valuePrecision].join(' ');
}

/** Returns the key of a row's room: the setting, the devices, the model and its precision. */
export function roomKey({ model, precision }: FitRow, setup: FitsSetup): string {
  const { device, devices } = setup;
  return [settingOf(setup), device.id, devices.length, model.id, precision ?? ''].join(' ');
}
