import { useEffect, useRef, useState } from 'preact/hooks';

import type { IgnoredPart } from '../../../lib/case/case-address.ts';
import type { FitsDevice } from '../catalogue.ts';
import {
  DEFAULT_MACHINE,
  isSameMachine,
  linkWithMachine,
  machineFromAddress,
  type MachineChoice,
} from './machine-choice.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** The reader's machine, and how to change it. */
export interface MachineStore {
  readonly choice: MachineChoice;
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly IgnoredPart[];
  readonly choose: (choice: MachineChoice) => void;
  readonly dismissNotice: () => void;
}

/** The reader's machine, kept in the page's address. The first render is the default one, as on the server. */
export function useMachine(devices: readonly FitsDevice[]): MachineStore {
  const [choice, setChoice] = useState(DEFAULT_MACHINE);
  const [ignored, setIgnored] = useState<readonly IgnoredPart[]>([]);
  const isRead = useRef(false);

  useEffect(() => {
    const load = (): void => {
      const read = machineFromAddress(location.search, devices);
      setChoice((before) => (isSameMachine(before, read.choice) ? before : read.choice));
      setIgnored((before) => (before.length === 0 && read.ignored.length === 0 ? before : read.ignored));
    };
    load();
    addEventListener('popstate', load);
    return () => {
      removeEventListener('popstate', load);
    };
  }, [devices]);

  useEffect(() => {
    // The first run comes before the address has been read; the default must not overwrite it.
    if (!isRead.current) {
      isRead.current = true;
      return undefined;
    }
    const timer = setTimeout(() => {
      const link = linkWithMachine(location.href, choice);
      if (link !== location.href) history.replaceState(history.state, '', link);
    }, PAUSE_BEFORE_ADDRESS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [choice]);

  return {
    choice,
    ignored,
    choose: setChoice,
    dismissNotice: () => {
      setIgnored([]);
    },
  };
}
