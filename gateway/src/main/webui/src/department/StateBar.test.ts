import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { AT, DEPARTMENT, mountInDepartment, YEAR } from '../../test/department';
import { type Reply, serve } from '../../test/service';
import { named, t } from '../texts';
import { useDepartment } from './department';
import StateBar from './StateBar.vue';

const MOVES = `/api/v1/filings/${AT}/moves`;
const REMARK = { where: '/forms/0/indicators/6/actual', text: '没有佐证' };
const RETURNED = {
  stateRevision: 2,
  verb: 'return',
  state: 'RETURNED',
  by: '李四',
  movedAt: '2024-03-01T09:00:00Z',
  remarks: [REMARK],
};

function document(state: string, allowed: string[], more: object = {}): Reply {
  const body = { state, allowed, dueOn: '2025-03-31', since: '2024-03-01T09:00:00Z', by: '张三', moves: [], ...more };
  return { body, etag: `"3-ab-${state}"` };
}

function platform(shown: Reply | Reply[], moved: Reply | Reply[] = {}) {
  return serve({
    [`GET ${MOVES}`]: shown,
    [`POST ${MOVES}`]: moved,
    [`GET /api/v1/evaluations/${AT}`]: { body: { revision: 4, forms: [], findings: [] } },
    [`GET /api/v1/filings/${AT}`]: { body: {} },
  });
}

async function bar(): Promise<VueWrapper> {
  const state = useDepartment(DEPARTMENT, YEAR);
  const mounted = mountInDepartment(StateBar, { state, address: (view: string) => `/${view}` }, { state });
  await flushPromises();
  return mounted;
}

async function press(page: VueWrapper, text: string) {
  await page
    .findAll('button')
    .find((button) => button.text() === text)!
    .trigger('click');
  await flushPromises();
}

enableAutoUnmount(afterEach);

describe('the state of a filing', () => {
  it('has one button for each thing that may be done, and does it over what was seen', async () => {
    const sent = platform(
      [document('DRAFT', ['submit']), document('SUBMITTED', ['withdraw'])],
      document('SUBMITTED', ['withdraw']),
    );
    const page = await bar();
    expect(page.text()).toContain(named('state', 'DRAFT'));

    await press(page, named('verb', 'submit'));

    expect(sent.find(({ method }) => method === 'POST')).toMatchObject({
      headers: { 'If-Match': '"3-ab-DRAFT"' },
      body: { verb: 'submit', remarks: [] },
    });
    expect(page.text()).toContain(named('state', 'SUBMITTED'));
    expect(page.findAll('button').map((button) => button.text())).toEqual([named('verb', 'withdraw')]);
  });

  it('is returned with a remark only', async () => {
    const sent = platform(document('SUBMITTED', ['approve', 'return']), document('RETURNED', []));
    const page = await bar();

    await press(page, named('verb', 'return'));
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    await page.get('textarea[required]').setValue('附件不全');
    await page.get('form').trigger('submit');
    await flushPromises();

    expect(sent.find(({ method }) => method === 'POST')!.body).toMatchObject({
      verb: 'return',
      remarks: [{ where: null, text: '附件不全' }],
    });
  });

  it('shows what is to be mended with the way to its cell', async () => {
    platform(document('RETURNED', ['submit'], { moves: [RETURNED], overdueDays: 3 }));
    const page = await bar();

    expect(page.text()).toContain('没有佐证');
    expect(page.get('li a').attributes('href')).toBe('/form-0#/forms/0/indicators/6/actual');
    expect(page.text()).toContain(t('cycle.overdue', 3));
  });

  it('is read again where somebody else was faster', async () => {
    platform([document('DRAFT', ['submit']), document('SUBMITTED', [])], { status: 412, body: { detail: '刚刚被他人办理。' } });
    const page = await bar();

    await press(page, named('verb', 'submit'));

    expect(page.get('[role=alert]').text()).toBe(t('cycle.moved'));
    expect(page.text()).toContain(named('state', 'SUBMITTED'));
  });

  it('is not there in a year without a calendar', async () => {
    platform(document('DRAFT', [], { dueOn: null }));

    expect((await bar()).find('.state-bar').exists()).toBe(false);
  });
});
