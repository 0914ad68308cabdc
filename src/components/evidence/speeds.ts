import { readFactFiles } from '../../integrations/fact-files.ts';
import { AcceleratorSchema } from '../../lib/catalog/accelerator.ts';
import { ModelSchema } from '../../lib/catalog/model.ts';
import { SpeedEvidenceSchema, type Timed } from '../../lib/catalog/speed-evidence.ts';
import { judgedSpeeds } from '../../lib/evidence/speed-summary.ts';
import type { HardwareClass } from '../../lib/speed/hardware-class.ts';

const byId = <Fact extends { readonly id: string }>(facts: readonly Fact[]): ReadonlyMap<string, Fact> =>
  new Map(facts.map((fact) => [fact.id, fact]));

/** Every published speed with the library's answer, read once for the whole build. */
export const speeds = judgedSpeeds(
  readFactFiles('src/content/speeds', SpeedEvidenceSchema),
  byId(readFactFiles('src/content/models', ModelSchema)),
  byId(readFactFiles('src/content/accelerators', AcceleratorSchema)),
);

/** What a reader calls each kind of time. */
export const TIMED_NAMES: Readonly<Record<Timed, string>> = {
  decode: 'Writing',
  prefill: 'Reading the prompt',
  throughput: 'All readers together',
  'first-token': 'Time to the first token',
};

/** What a reader calls each class of devices. */
export const HARDWARE_NAMES: Readonly<Record<HardwareClass, string>> = {
  'nvidia-geforce': 'GeForce cards',
  'nvidia-workstation': 'NVIDIA workstation cards',
  'nvidia-hbm': 'NVIDIA data-centre cards',
  'nvidia-unified': 'DGX Spark',
  'amd-radeon': 'Radeon cards',
  'amd-hbm': 'AMD Instinct',
  'amd-unified': 'Strix Halo',
  'apple-m1-m2': 'Apple M1 and M2',
  'apple-m3-on': 'Apple M3 and later',
  'intel-arc': 'Intel Arc',
  cpu: 'Processors',
};
