import { useCallback, useMemo } from 'preact/hooks';

import { readEntries } from '../../../lib/case/entries.ts';
import { PARAMETERS } from '../../../lib/case/parameters/parameters.ts';
import type { IgnoredPart } from '../../../lib/case/query.ts';
import { machineView, type MachineChoice } from '../../../lib/case/views/machine-view.ts';
import { enter } from '../../case/store.ts';
import { useCase } from '../../case/use-case.ts';
import { useStable } from '../../case/use-stable.ts';
import type { FitsDevice } from '../catalogue.ts';
import { DEFAULT_MACHINE, entriesOfMachine, knownDevices } from './machine-choice.ts';

/** The machine of the reader's case, and how to change it. */
export interface MachineStore {
  readonly choice: MachineChoice;
  /** Parts of the address that name no device. */
  readonly ignored: readonly IgnoredPart[];
  readonly choose: (choice: MachineChoice) => void;
}

/** Ids and numbers that the devices may contradict. */
const KEYS = ['machine', 'machines'] as const;

/** The machine of the case from the store that all tools share, the guide's example where none is stated. */
export function useMachine(devices: readonly FitsDevice[]): MachineStore {
  const { good } = useCase();
  const known = useMemo(() => knownDevices(devices), [devices]);
  const { stated, errors } = useMemo(() => readEntries(good, known), [good, known]);
  const choice = useStable(machineView(stated), DEFAULT_MACHINE);
  const choose = useCallback((next: MachineChoice) => {
    enter(entriesOfMachine(next));
  }, []);
  const ignored = KEYS.filter((key) => key in errors).map((key) => ({
    parameter: PARAMETERS[key].name,
    value: good[key] ?? '',
  }));
  return { choice, ignored, choose };
}
