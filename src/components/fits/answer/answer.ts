import type { MostHeld } from '../../../lib/memory/search/longest-context.ts';
import { planEvaluator } from '../../../lib/memory/placement/plan-memory.ts';
import { fitRow, longestContextOf, mostUsersOf, type FitRow } from './row.ts';
import type { FitsModel } from '../catalogue.ts';
import type { FitsSetup } from '../setup.ts';

/** The answer for a machine: every model of the catalogue on it. */
export interface Fits {
  readonly setup: FitsSetup;
  readonly rows: readonly FitRow[];
}

/** What a machine has room for beside a model, by the likely estimate. */
export interface Room {
  /** The longest context that each reader can have, in tokens. */
  readonly tokens: number;
  /** Whether that is all that the model is made for, so that memory is not what limits it. */
  readonly isAll: boolean;
  /** The most readers who can have the wanted context at the same time. */
  readonly users: number;
}

/** Works out answers model by model, and remembers what later ones can use. */
export interface FitsWork {
  /** Gives way after each model. */
  readonly fits: (setup: FitsSetup) => Generator<undefined, Fits>;
  /** Returns what there is room for beside a row's model; undefined where the model does not run whole. */
  readonly room: (row: FitRow, setup: FitsSetup) => Room | undefined;
}

/** Settings (context, users, runtime, cache) that are remembered before the memory is emptied. */
const MOST_SETTINGS = 16;

/** Returns the work on a list of models. */
export function fitsWork(models: readonly FitsModel[]): FitsWork {
  let evaluator = planEvaluator();
  const settings = new Set<string>();
  // The context wanted has no part in the longest one, nor the readers in the most of them.
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
      // Its own evaluator: a search tries dozens of settings that nothing else asks for.
      const context = remembered(contexts, roomKey(row, { ...setup, contextTokens: 0 }), () =>
        longestContextOf(row, setup, planEvaluator()),
      );
      const users = remembered(readers, roomKey(row, { ...setup, users: 0 }), () =>
        mostUsersOf(row, setup, evaluator, context?.most ?? 0),
      );
      return context && users && { tokens: context.most, isAll: context.isAll, users: users.most };
    },
  };
}

/** The likely end of a search. */
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

/** Returns what tells the room of a row from that of others. */
export function roomKey({ model, precision }: FitRow, setup: FitsSetup): string {
  const { device, devices } = setup;
  return [settingOf(setup), device.id, devices.length, model.id, precision ?? ''].join(' ');
}
