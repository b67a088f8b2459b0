import { enableAutoUnmount, mount } from '@vue/test-utils';
import { nextTick } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { EvaluationRow } from '../api/types';
import { t } from '../texts';
import RankingTable from './RankingTable.vue';

const ROWS = Array.from({ length: 100 }, (_, i) => ({
  department: { code: `D${i}`, name: `第${i}局` },
  findings: {},
  pending: null,
})) as unknown as EvaluationRow[];

function table(rows = ROWS) {
  return mount(RankingTable, { props: { year: 2024, rows, sort: { key: 'score', down: true }, changed: new Map() } });
}

enableAutoUnmount(afterEach);

describe('the table of the ranking', () => {
  it('says what it is sorted by, and asks for another order', async () => {
    const ranking = table();
    expect(ranking.get('th.score').attributes('aria-sort')).toBe('descending');
    expect(ranking.get('th.rate').attributes('aria-sort')).toBe('none');

    await ranking.get('th.rate button').trigger('click');

    expect(ranking.emitted('sort')).toEqual([['rate']]);
  });

  it('leaves rows out of sight out, but not on paper', async () => {
    const ranking = table();
    expect(ranking.findAll('tbody th').length).toBeLessThan(ROWS.length);
    expect(ranking.get('table').attributes('aria-rowcount')).toBe('101');

    dispatchEvent(new Event('beforeprint'));
    await nextTick();
    expect(ranking.findAll('tbody th')).toHaveLength(ROWS.length);
  });

  it('gives what has no score no place, but its reason', () => {
    const ranking = table([{ ...ROWS[0]!, score: null, leftOut: 'WEIGHTS' }]);

    expect(ranking.get('td.place').text()).toBe('—');
    expect(ranking.get('th .why').text()).toBe(t('left-out.WEIGHTS'));
  });

  it('says that nothing fits', () => {
    expect(table([]).text()).toContain(t('ranking.none'));
  });
});
