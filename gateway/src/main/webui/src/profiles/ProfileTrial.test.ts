import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { RuleProfile } from '../api/types';
import { t } from '../texts';
import { serve, signIn } from '../../test/service';
import ProfileTrial from './ProfileTrial.vue';

const PATH = '/api/v1/rule-profiles/hunan-2024/what-ifs';

const PROFILE = {
  code: 'hunan-2024',
  version: 2,
  name: '湖南省',
  executionWeight: 10,
  level1Weights: { 产出: 50, 效益: 40 },
  executionRounding: { decimals: 1, mode: 'HALF_UP' },
  grades: [
    { name: '优', from: 90 },
    { name: '差', from: 0 },
  ],
} as unknown as RuleProfile;

const JOB = {
  id: 12,
  code: 'hunan-2024',
  fiscalYear: 2024,
  against: 2,
  settings: PROFILE,
  state: 'DONE',
  requestedBy: 'li.ming',
  requestedAt: '2026-11-27T02:00:00Z',
  finishedAt: '2026-11-27T02:00:03Z',
  departmentsToCompare: 380,
  compared: 380,
  result: null,
  content: `${PATH}/12.csv`,
  error: null,
};

const RESULT = {
  departments: 380,
  moved: 2,
  regraded: 1,
  meanBefore: 91.25,
  meanAfter: 90,
  grades: [
    { before: '优', after: '优', count: 379 },
    { before: '优', after: '差', count: 1 },
  ],
  rules: [
    {
      code: 'REVERSE_LINEAR',
      rows: 3,
      departments: 2,
      points: -3.5,
      example: {
        department: '1',
        where: '/forms/0/indicators/1',
        scoreBefore: 6.67,
        scoreAfter: 5,
        explanation: '一句说明',
        code: 'REVERSE_LINEAR',
        args: [],
      },
    },
  ],
  findings: [{ rule: 'SCORE_MISMATCH', before: 1, after: 3 }],
  movers: [
    {
      department: { code: '1', name: '某厅' },
      scoreBefore: 93,
      scoreAfter: 59,
      gradeBefore: '优',
      gradeAfter: '差',
      rows: [
        { form: 'overall', where: '/forms/0/execution', name: null, scoreBefore: 10, scoreAfter: 5, codeBefore: 'A', code: 'B' },
      ],
      untoldRows: 4,
      findings: [],
    },
  ],
  untold: 1,
};

async function trial(answers: Parameters<typeof serve>[0]) {
  signIn('bureau-admin');
  const sent = serve({ [`GET ${PATH}`]: { body: { items: [], next: null } }, ...answers });
  const page = mount(ProfileTrial, { props: { profile: PROFILE, year: 2024 } });
  await flushPromises();
  return { page, sent };
}

enableAutoUnmount(afterEach);

describe('trying other settings', () => {
  it('begins only where something is changed, and can be taken back', async () => {
    const { page } = await trial({});
    expect(page.get('button.primary').attributes('disabled')).toBeDefined();

    await page.findAll('.setting tbody input')[1]!.setValue('95');
    expect(page.get('output').text()).toBe(t('profiles.changes', 1));
    expect(page.get('button.primary').attributes('disabled')).toBeUndefined();

    await page
      .findAll('button')
      .find((button) => button.text() === t('profiles.reset'))!
      .trigger('click');
    expect(page.get('output').text()).toBe(t('profiles.changes', 0));
  });

  it('leaves out what judges nothing, and sends it all the same', async () => {
    const { page, sent } = await trial({ [`POST ${PATH}`]: { status: 202, body: { ...JOB, state: 'QUEUED' } } });
    const labels = page.findAll('label, legend').map((label) => label.text());
    expect(labels).not.toContain(t('setting.name'));
    expect(labels).toContain(t('setting.grades'));

    await page.findAll('.setting tbody input')[1]!.setValue('95');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ method }) => method === 'POST')!.body).toMatchObject({ settings: { name: '湖南省' } });
  });

  it('sends all settings and shows what the year would come to', async () => {
    const { page, sent } = await trial({
      [`GET ${PATH}`]: [{ body: { items: [], next: null } }, { body: { items: [JOB], next: null } }],
      [`POST ${PATH}`]: { status: 202, body: { ...JOB, state: 'QUEUED' } },
      [`GET ${PATH}/12`]: { body: { ...JOB, result: RESULT } },
    });
    await page.findAll('.setting tbody input')[1]!.setValue('95');

    await page.get('form').trigger('submit');
    await flushPromises();

    const body = sent.find(({ method }) => method === 'POST')!.body;
    expect(body).toMatchObject({
      fiscalYear: 2024,
      settings: { code: 'hunan-2024', version: 2, grades: [{ name: '优', from: 95 }, {}] },
    });
    const outcome = page.get('.outcome');
    expect(outcome.text()).toContain(t('what-if.sum', 380, 2, 1));
    expect(outcome.text()).toContain('一句说明');
    expect(outcome.get('.matrix .moves').text()).toBe('1');
    expect(outcome.get('.movers').text()).toContain(t('what-if.more-rows', 4));
    expect(outcome.text()).toContain(t('what-if.untold', 1));
    expect(outcome.get('a.button').attributes('href')).toBe(JOB.content);
  });

  it('shows every fault at its field', async () => {
    const { page } = await trial({
      [`POST ${PATH}`]: {
        status: 422,
        body: {
          type: '/problems/invalid',
          errors: [
            { pointer: '/settings/grades/1/from', value: 10, reason: '应为 0。' },
            { pointer: '/fiscalYear', value: 2024, reason: '没有评价结果。' },
          ],
        },
      },
    });
    await page.findAll('.setting tbody input')[3]!.setValue('10');

    await page.get('form').trigger('submit');
    await flushPromises();

    expect(page.get('[aria-invalid=true]').element).toBe(page.findAll('.setting tbody input')[3]!.element);
    expect(page.get('[role=alert]').findAll('li')).toHaveLength(2);
  });
});
