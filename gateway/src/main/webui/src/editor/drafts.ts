import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Filing } from '../api/types';

/** What is filled in and not saved, with what it was begun from; kept in this browser for the person who fills it in. */
export interface Draft {
  filing: Filing;
  base: Filing | null;
  etag: string | null;
}

export interface Drafts {
  read(): Promise<Draft | undefined>;
  keep(draft: Draft): Promise<void>;
  drop(): Promise<void>;
}

let store: UseStore | undefined;

export function draftsOf(subject: string, at: string): Drafts {
  store ??= createStore('jiheng-drafts', 'drafts');
  const [kept, key] = [store, `${subject}/${at}`];
  return {
    read: () => get<Draft>(key, kept),
    keep: (draft) => set(key, draft, kept),
    drop: () => del(key, kept),
  };
}
