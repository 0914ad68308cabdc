import { render, type JSX } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';

import { useLazyPart, type LazyPart } from '../../../src/components/site/use-lazy-part.ts';

const fetchPart = vi.fn<(onError: () => void) => Promise<string>>();
let part: LazyPart<string>;

function Probe(): JSX.Element {
  part = useLazyPart(fetchPart);
  return <></>;
}

const fetchNow = (): Promise<void> =>
  act(async () => {
    await part.fetchLazy();
  });

beforeEach(() => {
  fetchPart.mockReset();
  render(null, document.body);
  void act(() => {
    render(<Probe />, document.body);
  });
});

test('a part that came is not fetched again', async () => {
  fetchPart.mockResolvedValue('code and facts');
  await fetchNow();
  await fetchNow();
  expect(part).toMatchObject({ lazy: 'code and facts', isUnreachable: false });
  expect(fetchPart).toHaveBeenCalledTimes(1);
});

test('a part that did not come says so, and is fetched again when asked for', async () => {
  fetchPart.mockRejectedValueOnce(new Error('no connection')).mockResolvedValueOnce('code and facts');
  await fetchNow();
  expect(part).toMatchObject({ lazy: undefined, isUnreachable: true });
  await act(() => part.retry());
  expect(part).toMatchObject({ lazy: 'code and facts', isUnreachable: false });
});

test('a part that stops working later is as one that did not come', async () => {
  fetchPart.mockResolvedValue('code and facts');
  await fetchNow();
  void act(() => {
    fetchPart.mock.calls[0]?.[0]();
  });
  expect(part).toMatchObject({ lazy: undefined, isUnreachable: true });
  await fetchNow();
  expect(part).toMatchObject({ lazy: 'code and facts', isUnreachable: false });
});
