import { ref, shallowRef } from 'vue';
import { call, connection, inRole, ProblemError } from './client';
import type { Session } from './types';

export const SIGNED_IN = '/signed-in';
const CHANNEL = 'jiheng-session';
const ROLE = 'jiheng-role';

export const session = shallowRef<Session | null>(null);
export const sessionRead = ref(false);

export async function readSession(): Promise<void> {
  try {
    const before = session.value?.subject;
    inRole.value = null;
    const now = inKeptRole((await call<Session>('/api/v1/session')).body);
    if (before !== undefined && before !== now.subject) {
      location.assign('/');
    }
    session.value = now;
    connection.sessionOver = false;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) {
      throw error;
    }
    connection.sessionOver = session.value !== null;
  } finally {
    sessionRead.value = true;
  }
}

/** Whoever has several roles goes on in the one that was chosen here last. */
function inKeptRole(now: Session): Session {
  const kept = localStorage.getItem(ROLE);
  if (kept === null || kept === now.role || !(now.roles ?? []).includes(kept)) {
    return now;
  }
  inRole.value = kept;
  return { ...now, role: kept };
}

/** Another role sees another page, so it begins anew. */
export function chooseRole(role: string): void {
  localStorage.setItem(ROLE, role);
  location.assign('/');
}

export function loginAddress(back: string): string {
  return `/login?return=${encodeURIComponent(back)}`;
}

/** Logs in beside this page, so that nothing that was typed here is lost. */
export function loginBeside(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    channel.close();
    void readSession();
  };
  window.open(loginAddress(SIGNED_IN), '_blank', 'popup,width=560,height=640');
}

export function tellSignedIn(): void {
  new BroadcastChannel(CHANNEL).postMessage('signed-in');
  window.close();
}

export const may = {
  seeProvince: () => session.value !== null && !session.value.role.startsWith('department-'),
  review: () => session.value?.role === 'bureau-admin' || session.value?.role === 'bureau-reviewer',
  tryRules: () => session.value?.role === 'bureau-admin',
  file: () => session.value?.role === 'bureau-admin' || session.value?.role === 'department-clerk',
};
