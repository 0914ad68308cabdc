import type { MachinePart } from '../case.ts';
import { FLOORS, MOST_MACHINES, SYSTEM_MEMORIES } from '../choices.ts';
import { choice, count, id, type Parameter, type Read } from '../parameter.ts';
import { answerTo } from './work.ts';

const devices = count({ what: 'devices', least: 1, most: MOST_MACHINES });

/** The parameters of the machine. */
export const MACHINE_PARAMETERS: {
  readonly [Key in keyof MachinePart]-?: Parameter<NonNullable<MachinePart[Key]>>;
} = {
  machine: { name: 'machine', part: 'machine', label: 'Your machine', ...id('isDevice', 'device') },
  machines: {
    name: 'machines',
    part: 'machine',
    label: 'How many',
    read: (text, context): Read<number> => {
      const read = devices.read(text, context);
      const { machine } = context.given;
      const isSingle = machine !== undefined && context.known.isStackable?.(machine) === false;
      return read.ok && read.value > 1 && isSingle
        ? { ok: false, message: 'This device cannot be put together with others.' }
        : read;
    },
    print: String,
    usual: () => 1,
  },
  ram: {
    name: 'ram',
    part: 'machine',
    label: 'System memory (GB)',
    ...choice(SYSTEM_MEMORIES),
    usual: () => '0',
  },
  floor: {
    name: 'floor',
    part: 'machine',
    label: 'Fewest bits a weight',
    ...choice(FLOORS),
    usual: () => '4',
  },
  server: { name: 'server', part: 'machine', label: 'Server to buy', ...id('isDevice', 'device') },
  hardware: { part: 'machine', label: 'Hardware you have', ...answerTo('hardware') },
};
