import { settingChoices, settingColumns, settingMembers, settingTexts } from '../../.types/offered';
import type { RuleProfile } from '../api/types';
import { named } from '../texts';

/** A setting of a profile, whatever it is: the page knows no more of profiles than their contract tells. */
export type Setting = number | string | boolean | null | Setting[] | { [name: string]: Setting };
export type Members = Record<string, Setting>;

/** What is wrong with a setting. */
export interface SettingFault {
  pointer: string;
  reason: string;
}

export type Kind = 'one' | 'texts' | 'rows' | 'members';

const ROOT = '/settings';
/** What the platform numbers, and what moves no score: how a year is gone through, proved, watched and drawn on. */
const BESIDE = ['code', 'version', 'workflow', 'monitoring', 'evidence', 'resultUse'];

/** What judges nothing: how a profile is called, and which of its settings a document shows. */
const SAID = ['name', 'seen'];

/** A copy to be tried, of what scores rest on. */
export function settingsOf(profile: RuleProfile): Members {
  const members = Object.entries(JSON.parse(JSON.stringify(profile)) as Members);
  return Object.fromEntries(members.filter(([name]) => !BESIDE.includes(name)));
}

/** Settings that nothing printed shows, with whether only a part of them is so. */
export function assumedIn(profile: RuleProfile): { name: string; partly: boolean }[] {
  const seen = profile.seen ?? [];
  return Object.entries(settingsOf(profile))
    .filter(([name, value]) => judges(name) && isSet(value) && !seen.includes(`/${name}`))
    .map(([name]) => ({ name, partly: seen.some((pointer) => pointer.startsWith(`/${name}/`)) }));
}

/** Whether another setting may judge otherwise. */
export function judges(name: string): boolean {
  return !SAID.includes(name);
}

function isSet(value: Setting): boolean {
  return value !== null && (typeof value !== 'object' || Object.keys(value).length > 0);
}

export function kindOf(name: string, setting: Setting): Kind {
  if (columnsOf(name).length > 0) {
    return 'rows';
  }
  if (areTexts(name, setting)) {
    return 'texts';
  }
  return name in settingMembers || (setting !== null && typeof setting === 'object') ? 'members' : 'one';
}

/** Whether it is a list of texts, also where there is none of them. */
export function areTexts(name: string, setting: Setting): boolean {
  return Array.isArray(setting) || settingTexts.includes(name);
}

/** The members of a setting, which may be left out altogether. */
export function membersOf(name: string, setting: Setting): Members {
  return (setting as Members | null) ?? Object.fromEntries((settingMembers[name] ?? []).map((member) => [member, null]));
}

/** Nothing, where nothing of it is set. */
export function setOrNothing(members: Members): Setting {
  return Object.values(members).some((member) => member !== null) || Object.keys(members).length === 0 ? members : null;
}

/** The members of each row of a list; none where it is a list of texts. */
export function columnsOf(name: string): string[] {
  return settingColumns[name] ?? [];
}

/** What may be chosen; none where anything may be written. */
export function choicesOf(name: string): string[] {
  return settingChoices[name] ?? [];
}

/** What was written: nothing, a figure or a text; a text stays one where it was one. */
export function written(text: string, before: Setting): Setting {
  const trimmed = text.trim();
  if (trimmed === '') {
    return null;
  }
  return typeof before !== 'string' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
}

/** Members that the page has no word for are the bureau's own: they may be taken away, and others be added. */
export function areOwn(members: Members): boolean {
  return Object.keys(members).every((name) => named('setting', name) === name);
}

/** How many settings differ. */
export function differences(one: Setting | undefined, other: Setting | undefined): number {
  if (isInner(one) && isInner(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].reduce((sum, name) => sum + differences((one as Members)[name], (other as Members)[name]), 0);
  }
  return (one ?? null) === (other ?? null) ? 0 : 1;
}

function isInner(setting: Setting | undefined): setting is Setting[] | Members {
  return setting !== null && typeof setting === 'object';
}

/** What is wrong at a place within the settings. */
export function faultAt(faults: SettingFault[], place: string): string {
  return faults
    .filter(({ pointer }) => pointer === ROOT + place)
    .map(({ reason }) => reason)
    .join(' ');
}

/** A place in words. */
export function placeOf(pointer: string): string {
  return pointer
    .replace(ROOT, '')
    .split('/')
    .slice(1)
    .map((part) =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : named('setting', part.replaceAll('~1', '/').replaceAll('~0', '~')),
    )
    .join(' · ');
}
