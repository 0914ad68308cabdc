import { hasOwnMemory } from '../../../lib/catalog/machines/accelerator.ts';
import { allDevices } from '../../facts/catalogue.ts';

/** Returns the names of the devices whose matrix rate no source gives, so that no wait for a prompt can be told. */
export const withoutMatrixRate: readonly string[] = allDevices
  .filter((device) => hasOwnMemory(device) && device.halfPrecisionTeraflops === undefined)
  .map(({ name }) => name);

/** Returns the names of the devices whose bandwidth no source gives, so that no speed at all can be told. */
export const withoutBandwidth: readonly string[] = allDevices
  .filter(({ bandwidthGigabytesPerSecond }) => bandwidthGigabytesPerSecond === undefined)
  .map(({ name }) => name);
