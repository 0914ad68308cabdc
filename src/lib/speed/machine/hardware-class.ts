import type { SpeedDevice } from './speed-device.ts';

/** Devices that reach the same share of their bandwidth and of their matrix rate, as far as measurements tell. */
export type HardwareClass =
  | 'nvidia-geforce'
  | 'nvidia-workstation'
  | 'nvidia-hbm'
  | 'nvidia-unified'
  | 'amd-radeon'
  | 'amd-hbm'
  | 'amd-unified'
  | 'apple-m1-m2'
  | 'apple-m3-on'
  | 'intel-arc'
  | 'cpu';

/** NVIDIA's cards with stacked memory (HBM), from NVIDIA's data sheets; the others have GDDR. */
const NVIDIA_HBM = /\b(P100|V100|A30|A100|H20|H100|H200|H800|GH200|B200|B300|GB200|GB300|Rubin)\b/;
const NVIDIA_UNIFIED = /\b(Spark|GB10|Jetson)\b/;

/**
 * Returns the class of a device, from its vendor, kind and name.
 *
 * @example The A100 is nvidia-hbm, the L40S (GDDR) nvidia-workstation, the M2 Ultra apple-m1-m2.
 */
export function hardwareClassOf({ vendor, kind, name }: SpeedDevice): HardwareClass {
  if (kind === 'cpu') return 'cpu';
  switch (vendor) {
    case 'Apple':
      return /\bM[12]\b/.test(name) ? 'apple-m1-m2' : 'apple-m3-on';
    case 'AMD':
      if (kind === 'datacenter') return 'amd-hbm';
      return kind === 'unified' || /\bRyzen\b/.test(name) ? 'amd-unified' : 'amd-radeon';
    case 'Intel':
      return 'intel-arc';
    case 'NVIDIA':
      if (NVIDIA_UNIFIED.test(name)) return 'nvidia-unified';
      if (NVIDIA_HBM.test(name)) return 'nvidia-hbm';
      return kind === 'consumer' || kind === 'laptop' ? 'nvidia-geforce' : 'nvidia-workstation';
    case 'Any':
      return 'cpu';
  }
}
