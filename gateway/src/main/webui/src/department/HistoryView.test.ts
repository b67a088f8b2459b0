import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { AT } from '../../test/department';
import { serve } from '../../test/service';
import HistoryView from './HistoryView.vue';

const HISTORY = `GET /api/v1/evaluations/${AT}/history`;

function revision(number: number, changes: object[] = []) {
  return {
    revision: number,
    first: number === 1,
    cause: 'FILED',
    madeAt: '2024-03-01T08:00:00Z',
    score: 90,
    grade: '优',
    changes,
  };
}

enableAutoUnmount(afterEach);

describe('the history', () => {
  it('goes on with older revisions when asked', async () => {
    const sent = serve({
      [HISTORY]: [{ body: { items: [revision(2)], next: 'c' } }, { body: { items: [revision(1)], next: null } }],
    });
    const page = mount(HistoryView, { props: { at: AT } });
    await flushPromises();

    await page.get('section > button').trigger('click');
    await flushPromises();

    expect(page.findAll('.revisions > li')).toHaveLength(2);
    expect(sent[1]!.query.get('cursor')).toBe('c');
    expect(page.find('section > button').exists()).toBe(false);
  });

  it('shows of a changed row what was otherwise, amounts in the unit of the forms', async () => {
    const change = {
      where: '/forms/0',
      row: '执行',
      before: { annual: 10000, actual: null },
      after: { annual: 25000, actual: '5 次' },
    };
    serve({ [HISTORY]: { body: { items: [revision(2, [change])], next: null } } });
    const page = mount(HistoryView, { props: { at: AT } });
    await flushPromises();

    const cells = page.findAll('td').map((cell) => cell.text());
    expect(cells.slice(1, 3)).toEqual(['—', '5 次']);
    expect(cells[4]).toContain('1.00');
    expect(cells[5]).toContain('2.50');
  });
});
