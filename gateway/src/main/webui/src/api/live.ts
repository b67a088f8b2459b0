import { onScopeDispose, ref } from 'vue';
import { connection } from './client';
import { readSession } from './session';

export interface Change {
  type: string;
  department: string;
  fiscalyear: number;
  actor?: string;
  data: Record<string, unknown>;
}

const AGAIN_AFTER_MS = 3000;

/** Follows the stream of changes as long as the component that asked lives. */
export function useLive(filter: () => string, take: (change: Change) => void, reset: () => void) {
  const connected = ref(false);
  let source: EventSource | undefined;
  let last = '';
  let again: ReturnType<typeof setTimeout> | undefined;

  function open() {
    close();
    const from = last === '' ? '' : `&lastEventId=${encodeURIComponent(last)}`;
    source = new EventSource(`/api/v1/events?${filter()}${from}`);
    source.onopen = () => (connected.value = true);
    source.addEventListener('position', keep);
    source.addEventListener('reset', (event) => {
      keep(event);
      reset();
    });
    source.onmessage = (event: MessageEvent<string>) => {
      keep(event);
      take(JSON.parse(event.data) as Change);
    };
    source.onerror = () => {
      connected.value = false;
      if (source?.readyState === EventSource.CLOSED) {
        again = setTimeout(() => void reopen(), AGAIN_AFTER_MS);
      }
    };
  }

  function keep(event: MessageEvent) {
    last = event.lastEventId || last;
  }

  /** A browser gives up on an answer other than 200: the session may be over. */
  async function reopen() {
    await readSession().catch(() => undefined);
    if (connection.sessionOver) {
      again = setTimeout(() => void reopen(), AGAIN_AFTER_MS * 5);
    } else {
      open();
    }
  }

  function close() {
    clearTimeout(again);
    source?.close();
  }

  function restart() {
    last = '';
    open();
  }

  open();
  onScopeDispose(close);
  return { connected, restart };
}
