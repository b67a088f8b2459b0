import { effectScope, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, useLive } from './live';

const opened: Source[] = [];

/** A stream whose events the test sends. */
class Source {
  static readonly CLOSED = 2;
  readyState = 1;
  onopen = () => {};
  onerror = () => {};
  onmessage: (event: Partial<MessageEvent>) => void = () => {};
  private readonly listeners = new Map<string, (event: Partial<MessageEvent>) => void>();

  constructor(readonly url: string) {
    opened.push(this);
  }

  addEventListener(type: string, listener: (event: Partial<MessageEvent>) => void) {
    this.listeners.set(type, listener);
  }

  send(type: string, lastEventId: string) {
    this.listeners.get(type)!({ lastEventId });
  }

  close() {
    this.readyState = Source.CLOSED;
  }

  giveUp() {
    this.close();
    this.onerror();
  }
}

describe('the live stream', () => {
  let scope: EffectScope;
  let live: ReturnType<typeof useLive>;
  const taken: Change[] = [];
  const reset = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Source);
    opened.length = 0;
    taken.length = 0;
    reset.mockClear();
    scope = effectScope();
    live = scope.run(() =>
      useLive(
        () => 'fiscalYear=2024',
        (change) => taken.push(change),
        reset,
      ),
    )!;
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function sessionAnswers(status: number) {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response('{}', { status, headers: { 'Content-Type': 'application/json' } })),
    );
  }

  it('hands changes on', () => {
    opened[0]!.onopen();
    opened[0]!.onmessage({ data: '{"department":"D1"}', lastEventId: '7' });

    expect(live.connected.value).toBe(true);
    expect(taken).toEqual([{ department: 'D1' }]);
  });

  it('goes on after the last event that it saw, when the browser gave up', async () => {
    sessionAnswers(200);
    opened[0]!.onmessage({ data: '{}', lastEventId: 'a 7' });
    opened[0]!.onmessage({ data: '{}', lastEventId: '' });
    opened[0]!.giveUp();
    expect(live.connected.value).toBe(false);

    await vi.advanceTimersByTimeAsync(3000);

    expect(opened.map(({ url }) => url)).toEqual([
      '/api/v1/events?fiscalYear=2024',
      '/api/v1/events?fiscalYear=2024&lastEventId=a%207',
    ]);
  });

  it('leaves the browser to connect again where it does so itself', async () => {
    opened[0]!.readyState = 0;
    opened[0]!.onerror();

    await vi.advanceTimersByTimeAsync(60_000);

    expect(opened).toHaveLength(1);
  });

  it('reads everything anew after a reset, and goes on from there', async () => {
    sessionAnswers(200);
    opened[0]!.send('reset', '9');
    opened[0]!.giveUp();
    await vi.advanceTimersByTimeAsync(3000);

    expect(reset).toHaveBeenCalledOnce();
    expect(opened[1]!.url).toContain('lastEventId=9');
  });

  it('is closed with the component that asked', async () => {
    opened[0]!.giveUp();
    scope.stop();

    await vi.advanceTimersByTimeAsync(60_000);

    expect(opened).toHaveLength(1);
  });
});
