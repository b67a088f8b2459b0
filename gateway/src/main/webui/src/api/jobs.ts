import { onScopeDispose, ref, shallowRef } from 'vue';
import { call, read } from './client';
import type { Page } from './types';

const LOOK_MS = 2000;
const PAGE = 20;

interface Job {
  id: number;
  state: string;
}

interface Order {
  query?: string;
  body?: unknown;
  type?: string;
}

const OVER = ['DONE', 'CANCELLED', 'FAILED', 'EXPIRED'];

export function isAtWork(job: Job): boolean {
  return !OVER.includes(job.state);
}

/** The newest jobs of a kind; looked at again as long as one of them is at work. */
export function useJobs<T extends Job>(path: string) {
  const jobs = shallowRef<T[]>([]);
  const more = ref(false);
  const failure = shallowRef<unknown>();
  let limit = PAGE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(timer);
    try {
      const page = await read<Page<T>>(`${path}?limit=${limit}`);
      jobs.value = page.items;
      more.value = page.next !== null;
      failure.value = undefined;
      if (jobs.value.some(isAtWork)) {
        timer = setTimeout(() => void look(), LOOK_MS);
      }
    } catch (error) {
      failure.value = error;
    }
  }

  async function lookFurther(): Promise<void> {
    limit += PAGE;
    await look();
  }

  /** The job as it was taken on; undefined where it was not. */
  async function begin({ query = '', body, type }: Order): Promise<T | undefined> {
    return await post(`${path}${query}`, body, type);
  }

  async function cancel(job: T): Promise<void> {
    await post(`${path}/${job.id}/cancel`);
  }

  async function post(to: string, body?: unknown, type?: string): Promise<T | undefined> {
    const headers: Record<string, string> = { 'Idempotency-Key': crypto.randomUUID() };
    try {
      const answer = await call<T>(to, {
        method: 'POST',
        body,
        headers: type === undefined ? headers : { ...headers, 'Content-Type': type },
      });
      await look();
      return answer.body;
    } catch (error) {
      failure.value = error;
      return undefined;
    }
  }

  onScopeDispose(() => clearTimeout(timer));

  return { jobs, more, failure, look, lookFurther, begin, cancel };
}
