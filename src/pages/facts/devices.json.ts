import { allDevices } from '../../components/facts/catalogue.ts';
import { devicesText } from '../../components/facts/spec-texts.ts';

/** Every device as calculations take it, for the tools that try all of them: memory, fine-tuning and cost. */
export function GET(): Response {
  return new Response(devicesText(allDevices), { headers: { 'content-type': 'application/json' } });
}
