import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { Overview } from '../api/types';
import { t } from '../texts';
import LeftOutNote from './LeftOutNote.vue';

const LEFT_OUT: Overview['leftOut'] = [
  { reason: 'NO_POINTS', count: 1, departments: [{ code: 'A', name: '甲局' }], more: null },
  { reason: 'WEIGHTS', count: 30, departments: [{ code: 'B', name: '乙局' }], more: '/api/v1/evaluations?sort=score' },
];

describe('what has no score', () => {
  it('is counted with its reasons, and named as far as it is told', () => {
    const note = mount(LeftOutNote, { props: { year: 2024, leftOut: LEFT_OUT } });

    expect(note.get('summary').text()).toContain('31');
    expect(note.findAll('section')[0]!.get('a').text()).toBe('甲局');
    expect(note.findAll('section')[1]!.text()).toContain(t('left-out.more', 29));
  });

  it('is not spoken of where there is none', () => {
    expect(mount(LeftOutNote, { props: { year: 2024, leftOut: [] } }).text()).toBe('');
  });
});
