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

function shown() {
  return mount(HistoryView, { props: { at: AT, filing: undefined, address: (view: string) => `/${view}` } });
}

enableAutoUnmount(afterEach);

describe('the history', () => {
  it('goes on with older revisions when asked', async () => {
    const sent = serve({
      [HISTORY]: [{ body: { items: [revision(2)], next: 'c' } }, { body: { items: [revision(1)], next: null } }],
    });
    const page = shown();
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
    const page = shown();
    await flushPromises();

    const cells = page.findAll('td').map((cell) => cell.text());
    expect(cells.slice(1, 3)).toEqual(['—', '5 次']);
    expect(cells[4]).toContain('1.00');
    expect(cells[5]).toContain('2.50');
  });

  it('shows what was filed otherwise, why, and who did it by name', async () => {
    const corrected = {
      ...revision(2),
      actor: 'c-1',
      actorName: '张三',
      reason: '核对决算',
      content: [{ pointer: '/statement/0/executed', before: 8.1, after: 8.2 }],
    };
    serve({ [HISTORY]: { body: { items: [corrected], next: null } } });
    const page = shown();
    await flushPromises();

    expect(page.get('del').text()).toBe('8.1');
    expect(page.get('ins').text()).toBe('8.2');
    expect(page.text()).toContain('核对决算');
    expect(page.text()).toContain('张三');
    expect(page.text()).toContain('(c-1)');
  });
});
