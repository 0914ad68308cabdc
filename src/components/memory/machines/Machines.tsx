import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import type { SourcesPart } from '../../facts/use-sources.ts';
import type { CalculatorDevice } from '../catalogue.ts';
import {
  machinesThatFit,
  roomOnMachine,
  type FittingMachine,
  type FittingMachines,
} from './machines-that-fit.ts';
import { machineName, machineSentence, priceOf, roomSentence } from './words.ts';
import type { MemoryAnswer } from '../answer/answer.ts';
import { deviceSources } from '../answer/sources.ts';
import { useWhenIdle } from '../../form/use-when-idle.ts';

/** The smallest machine for an answer with what it cost, and how much more fits on the smallest. */
export function MemoryMachines({
  answer,
  devices,
  sources,
}: {
  readonly answer: MemoryAnswer;
  readonly devices: readonly CalculatorDevice[];
  /** Where the prices were read, fetched when the list is opened. */
  readonly sources: SourcesPart;
}): JSX.Element {
  const { result, isPending } = useWhenIdle(answer, ({ plan }) => machinesThatFit(plan, devices));
  const [isOpen, setOpen] = useState(false);
  const { smallest } = result ?? {};
  return (
    <>
      <details
        class={isPending ? 'fit-group fit-pending' : 'fit-group'}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
          if (currentTarget.open) void sources.fetchLazy();
        }}
      >
        <summary>
          <span>
            <strong>Smallest machine.</strong> {result ? machineSentence(result) : 'It is being worked out.'}
          </span>
        </summary>
        {result && <MachineTable fitting={result} isWhole={isOpen} part={sources} />}
      </details>
      {smallest && !isPending && <Room key={machineName(smallest)} answer={answer} machine={smallest} />}
    </>
  );
}

/** Rows in the page before the fold is opened. */
const FIRST_ROWS = 4;

function MachineTable({
  fitting: { machines },
  isWhole,
  part,
}: {
  readonly fitting: FittingMachines;
  readonly isWhole: boolean;
  readonly part: SourcesPart;
}): JSX.Element {
  const shown = isWhole ? machines : machines.slice(0, FIRST_ROWS);
  return (
    <>
      <table class="machine-table">
        <caption>Machines that hold it, the smallest first</caption>
        <thead>
          <tr>
            <th scope="col">Machine</th>
            <th scope="col" class="num">
              Memory
            </th>
            <th scope="col">Price</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((machine) => (
            <tr key={machineName(machine)}>
              <th scope="row">
                {machine.count > 1 && `${String(machine.count)} × `}
                {machine.devices.map(({ name }) => name).join(', ')}
              </th>
              <td class="num">{machine.memoryGigabytes.toLocaleString('en-GB')} GB</td>
              <td>{priceOf(machine) ?? 'not in our data'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < machines.length && (
        <p class="field-hint">
          The first {shown.length} of {machines.length}.
        </p>
      )}
      <p class="field-hint">
        Sets of up to eight equal devices were tried. A price is that of the first device named, without the
        computer around a card. One at launch is of the year in which the device came out and may be far from
        today’s: memory has become more expensive since. <PriceSources machines={machines} part={part} />
      </p>
    </>
  );
}

/** Where the prices are from, as far as that is known. */
function PriceSources({
  machines,
  part: { lazy, isUnreachable },
}: {
  readonly machines: readonly FittingMachine[];
  readonly part: SourcesPart;
}): JSX.Element {
  const sources = useMemo(() => {
    const ids = machines.map(({ devices: [first] }) => first.id);
    const prices = [lazy?.launchPrice, lazy?.streetPrice].flatMap((known) => deviceSources(ids, known));
    return [...new Map(prices.map((source) => [source.title, source])).values()];
  }, [machines, lazy]);
  if (!lazy) {
    return (
      <span role="status">
        {isUnreachable
          ? 'The sources of the prices could not be fetched. Open this again to try once more.'
          : 'The sources of the prices are being fetched.'}
      </span>
    );
  }
  return (
    <>
      From:{' '}
      {sources.map(({ title, url }, place) => (
        <span key={title}>
          {place > 0 && ', '}
          {url === undefined ? title : <a href={url}>{title}</a>}
        </span>
      ))}
      .
    </>
  );
}

/** How much more fits on a machine: worked out only while the fold is open, because it takes a search. */
function Room({
  answer,
  machine,
}: {
  readonly answer: MemoryAnswer;
  readonly machine: FittingMachine;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { result, isPending } = useWhenIdle(
    answer,
    ({ plan, contextLength }) =>
      roomSentence(machine, roomOnMachine(plan, machine, contextLength), plan, contextLength),
    isOpen,
  );
  return (
    <details
      class={isPending && result !== undefined ? 'fit-group fit-pending' : 'fit-group'}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <span>
          <strong>Room on it.</strong> The longest context and the most users that {machineName(machine)}{' '}
          {machine.count === 1 ? 'holds' : 'hold'}.
        </span>
      </summary>
      <p>{result ?? 'It is being worked out.'}</p>
    </details>
  );
}
