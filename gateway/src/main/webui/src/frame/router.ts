import { computed, shallowRef } from 'vue';

/** Where in the page somebody is; each has an address of its own. */
export type Place =
  | { page: 'home' }
  | { page: 'signed-in' }
  | { page: 'tasks' }
  | { page: 'province'; year: number }
  | { page: 'imports'; year: number }
  | { page: 'budget-advice'; year: number }
  | { page: 'rule-profiles'; year: number; code: string }
  | { page: 'department'; department: string; year: number; view: string }
  | { page: 'edit'; department: string; year: number; view: string }
  | { page: 'unknown' };

const address = shallowRef(location.pathname + location.search + location.hash);

export const path = computed(() => new URL(address.value, location.origin).pathname);
export const query = computed(() => new URL(address.value, location.origin).searchParams);
export const hash = computed(() => decodeURIComponent(new URL(address.value, location.origin).hash.slice(1)));
export const place = computed<Place>(() => read(path.value));

export const TASKS = '/tasks';

export function provinceAddress(year: number): string {
  return `/province/${year}`;
}

export function adviceAddress(year: number): string {
  return `/budget-advice/${year}`;
}

export function importsAddress(year: number): string {
  return `/imports/${year}`;
}

export function profilesAddress(year: number, code = ''): string {
  return `/rule-profiles/${year}${code === '' ? '' : `/${encodeURIComponent(code)}`}`;
}

export function departmentAddress(department: string, year: number, view = ''): string {
  return `/departments/${encodeURIComponent(department)}/${year}${view === '' ? '' : `/${encodeURIComponent(view)}`}`;
}

export function editAddress(department: string, year: number, view = ''): string {
  return departmentAddress(department, year, 'edit') + (view === '' ? '' : `/${encodeURIComponent(view)}`);
}

function read(from: string): Place {
  const [first, second, third, fourth, ...rest] = from.split('/').slice(1).map(decodeURIComponent);
  if (first === '' && second === undefined) {
    return { page: 'home' };
  }
  if ((first === 'signed-in' || first === 'tasks') && second === undefined) {
    return { page: first };
  }
  if ((first === 'province' || first === 'imports' || first === 'budget-advice') && isYear(second) && third === undefined) {
    return { page: first, year: Number(second) };
  }
  if (first === 'rule-profiles' && isYear(second) && fourth === undefined) {
    return { page: first, year: Number(second), code: third ?? '' };
  }
  if (first === 'departments' && second && isYear(third) && fourth === 'edit' && rest.length <= 1) {
    return { page: 'edit', department: second, year: Number(third), view: rest[0] ?? '' };
  }
  if (first === 'departments' && second && isYear(third) && rest.length === 0) {
    return { page: 'department', department: second, year: Number(third), view: fourth ?? '' };
  }
  return { page: 'unknown' };
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}$/.test(text);
}

export function go(to: string, replace = false): void {
  if (to === address.value) {
    return;
  }
  const before = path.value;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  address.value = to;
  if (path.value !== before && hash.value === '') {
    scrollTo({ top: 0 });
  }
}

addEventListener('popstate', () => (address.value = location.pathname + location.search + location.hash));
addEventListener('hashchange', () => (address.value = location.pathname + location.search + location.hash));
