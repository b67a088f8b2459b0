import { describe, expect, it } from 'vitest';
import type { RuleProfile } from '../api/types';
import {
  areOwn,
  assumedIn,
  choicesOf,
  columnsOf,
  differences,
  faultAt,
  kindOf,
  membersOf,
  placeOf,
  setOrNothing,
  settingsOf,
  written,
} from './settings';

describe('the settings of a profile', () => {
  it('are copied without what moves no score', () => {
    const profile = {
      code: 'a',
      version: 3,
      name: '甲',
      grades: [{ name: '优', from: 90 }],
      workflow: {},
    } as unknown as RuleProfile;
    const settings = settingsOf(profile);

    expect(settings).toEqual({ name: '甲', grades: [{ name: '优', from: 90 }] });
    expect(settings.grades).not.toBe(profile.grades);
  });

  it('are known by their contract', () => {
    expect(columnsOf('grades')).toEqual(expect.arrayContaining(['name', 'from']));
    expect(choicesOf('reverseRule')).toContain('LINEAR');
    expect(kindOf('grades', [])).toBe('rows');
    expect(kindOf('words', ['投诉'])).toBe('texts');
    expect(kindOf('executionRounding', { decimals: 1 })).toBe('members');
    expect(kindOf('executionPassLine', null)).toBe('one');
    expect(kindOf('deviationDeduction', null)).toBe('members');
  });

  it('are read as what is meant', () => {
    expect(written(' 0.6 ', null)).toBe(0.6);
    expect(written('', 3)).toBeNull();
    expect(written('湖南', '湖北')).toBe('湖南');
    expect(written('2024', '湖北')).toBe('2024');
    expect(written('六', 6)).toBe('六');
  });

  it('are counted where they differ, also within lists', () => {
    const one = { a: 1, list: [{ from: 90 }, { from: 80 }] };

    expect(differences(one, one)).toBe(0);
    expect(differences(one, { a: 2, list: [{ from: 95 }, { from: 80 }] })).toBe(2);
    expect(differences(one, { a: 1, list: [{ from: 90 }] })).toBe(1);
  });

  it('are told where nothing printed shows them', () => {
    const profile = {
      code: 'a',
      version: 1,
      name: '甲',
      executionWeight: 10,
      farExceeded: 1.3,
      lateShare: null,
      executionTiers: [],
      steps: [{ words: ['优'], from: 0.9, to: 1 }],
      seen: ['/executionWeight', '/steps/0/words'],
    } as unknown as RuleProfile;

    expect(assumedIn(profile)).toEqual([
      { name: 'farExceeded', partly: false },
      { name: 'steps', partly: true },
    ]);
  });

  it('may be left out as a whole', () => {
    const blank = membersOf('deviationDeduction', null);

    expect(blank).toEqual({ from: null, points: null });
    expect(setOrNothing({ ...blank, points: 2 })).toEqual({ from: null, points: 2 });
    expect(setOrNothing(blank)).toBeNull();
    expect(setOrNothing({})).toEqual({});
  });

  it('may have members of the bureau’s own', () => {
    expect(areOwn({ 产出: 50 })).toBe(true);
    expect(areOwn({ decimals: 1, mode: 'HALF_UP' })).toBe(false);
  });

  it('have faults at their places, in words', () => {
    const faults = [{ pointer: '/settings/grades/3/from', value: '10', reason: '应为 0。' }];

    expect(faultAt(faults, '/grades/3/from')).toBe('应为 0。');
    expect(faultAt(faults, '/grades')).toBe('');
    expect(placeOf('/settings/grades/3/from')).toBe('等级 · 4 · 起点');
  });
});
