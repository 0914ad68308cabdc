import { usualPrecisions } from '../../../lib/case/cost-choices.ts';
import type { OptionGroup } from '../../form/fields.tsx';
import type { ComboboxOption } from '../../form/matching-options.ts';
import type { CostCatalogue } from '../catalogue.ts';

/** The options of the form. */
export interface CostOptions {
  readonly paid: readonly ComboboxOption[];
  readonly models: readonly ComboboxOption[];
  readonly computers: readonly OptionGroup<string>[];
  readonly servers: readonly OptionGroup<string>[];
  /** Returns how a model is usually stored. */
  readonly usualPrecisions: (modelId: string) => ReturnType<typeof usualPrecisions>;
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** The value that leaves the choice to the guide. */
const NONE = '';

/**
 * Returns the options of the form: paid models, with the provider where it is not the maker and with the date where they
 * retire; open models that are modelled or sold by a provider; machines with their memory.
 */
export function costOptions({ facts, day }: CostCatalogue): CostOptions {
  const sold = new Set(facts.offers.map(({ modelId }) => modelId));
  // Checked here rather than by hasOwnMemory, because the module of that schema brings a parser of 25 kB.
  const devices = facts.accelerators
    .flatMap(({ memoryGigabytes, ...device }) =>
      memoryGigabytes ? [{ ...device, gigabytes: memoryGigabytes.value }] : [],
    )
    .toSorted((a, b) => byName(a.name, b.name));
  const group = (name: string, kinds: readonly string[]): OptionGroup<string> => ({
    name,
    options: devices
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name: label, gigabytes, soldIn = [] }) => ({
        value: id,
        label: [
          label.includes(' GB') ? label : `${label} (${gigabytes} GB)`,
          ...soldIn.flatMap(({ names }) => names),
        ].join(', '),
      })),
  });
  const none = (label: string): OptionGroup<string> => ({ options: [{ value: NONE, label }] });
  return {
    paid: facts.offers
      .filter(({ weights }) => weights === 'closed')
      .map(({ id, name, maker, host, hostKind, retires }) => ({
        id,
        group: maker,
        label: hostKind === 'maker' ? name : `${name} at ${host}`,
        ...(retires === undefined
          ? {}
          : { detail: retires <= day ? `retired on ${retires}` : `retires on ${retires}` }),
      }))
      .toSorted((a, b) => byName(a.group, b.group) || byName(b.label, a.label)),
    models: facts.models
      .filter(({ id, architecture }) => sold.has(id) || architecture.notModelled === undefined)
      .map(({ id, name, maker }) => ({
        id,
        group: maker,
        label: name,
        ...(sold.has(id) ? {} : { detail: 'no host known' }),
      }))
      .toSorted((a, b) => byName(a.group, b.group) || byName(a.label, b.label)),
    computers: [
      none('None'),
      group('Macs and other unified memory', ['unified']),
      group('Graphics cards', ['consumer', 'workstation']),
      group('Laptops', ['laptop']),
    ],
    usualPrecisions: (modelId) => usualPrecisions(facts.models.find(({ id }) => id === modelId)),
    servers: [
      none('The cheapest of all'),
      group('Data centre', ['datacenter']),
      group('Workstation cards', ['workstation']),
      group('Graphics cards', ['consumer']),
    ],
  };
}
