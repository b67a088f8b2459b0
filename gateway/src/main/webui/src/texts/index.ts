import { ref, shallowRef, watch } from 'vue';
import { zh } from './zh';

export type Language = 'zh' | 'en';
export type Texts = Record<keyof typeof zh, string>;
export type TextKey = keyof typeof zh;
type Codes = typeof import('./sentences');

const KEPT = 'jiheng-language';

export const language = ref<Language>(kept());
const texts = shallowRef<Texts>(zh);
const codes = shallowRef<Codes | null>(null);

function kept(): Language {
  const wanted = localStorage.getItem(KEPT);
  return wanted === 'en' || wanted === 'zh' ? wanted : 'zh';
}

/** English comes with its own files, which a Chinese page does not load. */
async function load(to: Language): Promise<void> {
  if (to === 'en') {
    const [en, made] = await Promise.all([import('./en'), import('./sentences')]);
    texts.value = en.en;
    codes.value = made;
  } else {
    texts.value = zh;
    codes.value = null;
  }
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en';
}

export async function useTexts(): Promise<void> {
  watch(language, (to) => {
    localStorage.setItem(KEPT, to);
    void load(to);
  });
  await load(language.value);
}

export function t(key: TextKey, ...args: (string | number)[]): string {
  return texts.value[key].replace(/\{(\d)}/g, (_, place) => String(args[Number(place)] ?? ''));
}

/** Several things in one sentence. */
export function listed(things: string[]): string {
  return things.join(t('comma'));
}

/** The text of a rule, level, basis or the like; the code itself where this version does not know it. */
export function named(group: string, code: string | null | undefined): string {
  if (code == null) {
    return '—';
  }
  const key = `${group}.${code}`;
  return key in texts.value ? texts.value[key as TextKey] : code;
}

interface Explained {
  code: string;
  args: string[];
}

/** The service's own sentence in Chinese; in English one made of code and arguments. */
export function findingText(finding: Explained & { message: string }): string {
  return codes.value?.findingIn(finding.code, finding.args) ?? finding.message;
}

export function explanationText(score: Explained & { explanation: string }): string {
  return codes.value?.explanationIn(score.code, score.args) ?? score.explanation;
}
