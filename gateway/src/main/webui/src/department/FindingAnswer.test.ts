import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { AT, DEPARTMENT, mountInDepartment, YEAR } from '../../test/department';
import { type Reply, serve, signIn } from '../../test/service';
import type { Finding } from '../api/types';
import { named, t } from '../texts';
import { useDepartment } from './department';
import FindingsPanel from './FindingsPanel.vue';

const PATH = `/api/v1/evaluations/${AT}`;
const FINDINGS = ['1', '2', '3'].map<Finding>((place) => ({
  rule: 'FAR_EXCEEDED',
  severity: 'ERROR',
  where: `/forms/0/indicators/${place}/actual`,
  message: `第 ${place} 行`,
  span: null,
  code: 'FAR_EXCEEDED',
  args: [],
  expected: null,
  found: null,
}));

function told(state: string, text: string | null): Reply {
  const said = { text, by: '张三', role: 'department-clerk', saidAt: '2024-03-01T09:00:00Z' };
  const findings = FINDINGS.map((finding, i) => ({
    id: `f${i}`,
    finding,
    required: true,
    answered: state !== 'OPEN',
    state,
    answer: text === null ? null : said,
    verdict: null,
  }));
  return { body: { revision: 4, findings }, etag: `"4-${state}"` };
}

async function panel(): Promise<VueWrapper> {
  const state = useDepartment(DEPARTMENT, YEAR);
  await state.readAll();
  const mounted = mountInDepartment(
    FindingsPanel,
    { findings: FINDINGS, address: (view: string) => `/${view}`, view: '' },
    { state },
  );
  await flushPromises();
  return mounted;
}

function platform(shown: Reply | Reply[], changed: Record<string, Reply>) {
  return serve({
    [`GET ${PATH}`]: { body: { revision: 4, forms: [], findings: FINDINGS }, etag: '"4"' },
    [`GET /api/v1/filings/${AT}`]: {},
    [`GET ${PATH}/findings`]: shown,
    ...changed,
  });
}

async function press(page: VueWrapper, text: string) {
  await page
    .findAll('button')
    .find((button) => button.text().startsWith(text))!
    .trigger('click');
  await flushPromises();
}

enableAutoUnmount(afterEach);

describe('answers to findings', () => {
  it('are one block where they say the same, explained together', async () => {
    signIn('department-clerk');
    const sent = platform(told('OPEN', null), { [`PATCH ${PATH}/finding-answers`]: told('ANSWERED', '四舍五入') });
    const page = await panel();
    expect(page.get('summary').text()).toContain(t('findings.same', 3));
    const all = page.findAll('.answered').at(-1)!;
    expect(all.text()).toContain(t('answer.required'));

    await all.get('button').trigger('click');
    await all.get('textarea').setValue(' 四舍五入 ');
    await all.get('form').trigger('submit');
    await flushPromises();

    expect(sent.find(({ method }) => method === 'PATCH')).toMatchObject({
      headers: { 'If-Match': '"4-OPEN"' },
      body: { findings: ['f0', 'f1', 'f2'], answer: '四舍五入' },
    });
    expect(all.text()).toContain(named('answer', 'ANSWERED'));
    expect(all.find('form').exists()).toBe(false);
  });

  it('are judged by a reviewer', async () => {
    signIn('bureau-reviewer');
    const sent = platform(told('ANSWERED', '四舍五入'), {
      [`PATCH ${PATH}/finding-answers/verdicts`]: told('REJECTED', '四舍五入'),
    });
    const page = await panel();
    const all = page.findAll('.answered').at(-1)!;

    await all.get('button').trigger('click');
    await all.get('textarea').setValue('请附依据');
    await press(page, t('answer.reject'));

    expect(sent.find(({ method }) => method === 'PATCH')!.body).toEqual({
      findings: ['f0', 'f1', 'f2'],
      verdict: 'REJECTED',
      remark: '请附依据',
    });
  });

  it('are read again where somebody else was faster, and what was typed stays', async () => {
    signIn('department-clerk');
    platform([told('OPEN', null), told('ANSWERED', '别人说的')], { [`PATCH ${PATH}/finding-answers`]: { status: 412 } });
    const page = await panel();
    const all = page.findAll('.answered').at(-1)!;

    await all.get('button').trigger('click');
    await all.get('textarea').setValue('四舍五入');
    await all.get('form').trigger('submit');
    await flushPromises();

    expect(all.text()).toContain('别人说的');
    expect(all.get('textarea').element.value).toBe('四舍五入');
    expect(all.find('[role=alert]').exists()).toBe(true);
  });

  it('are filtered by what is not explained yet', async () => {
    signIn('auditor');
    platform(told('ANSWERED', '四舍五入'), {});
    const page = await panel();
    expect(page.findAll('.answered button')).toHaveLength(0);

    await page.get('.chips input').setValue(true);

    expect(page.findAll('.message')).toHaveLength(0);
  });
});
