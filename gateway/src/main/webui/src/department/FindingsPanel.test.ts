import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { AT, mountInDepartment } from '../../test/department';
import { serve } from '../../test/service';
import type { Finding, Severity } from '../api/types';
import { departmentAddress } from '../frame/router';
import { t } from '../texts';
import FindingsPanel from './FindingsPanel.vue';

function finding(severity: Severity, where: string, message: string): Finding {
  return { rule: 'SUM', severity, where, message, span: null, code: 'SUM_WRONG', args: [], expected: null, found: null };
}

const FINDINGS = [
  finding('ERROR', '/statement/0/executed', '合计不符'),
  finding('NOTICE', '/forms/0/indicators/1/actual', '未完成'),
  finding('NOTICE', '/narrative/2', '缺少原因'),
];

function panel(findings: Finding[], view = '') {
  serve({ [`GET /api/v1/evaluations/${AT}/findings`]: { body: { revision: 4, findings: [] } } });
  const address = (to: string) => departmentAddress('431053', 2024, to);
  return mountInDepartment(FindingsPanel, { findings, address, view });
}

enableAutoUnmount(afterEach);

describe('the findings of a department', () => {
  it('are shown by severity, and all again', async () => {
    const shown = panel(FINDINGS);
    const notices = shown.get('.chip.notice');
    expect(shown.find('.chip.warning').exists()).toBe(false);

    await notices.trigger('click');
    expect(shown.findAll('.message').map((each) => each.text())).toEqual(['未完成', '缺少原因']);

    await notices.trigger('click');
    expect(shown.findAll('.message')).toHaveLength(3);
  });

  it('are shown for one part of the filing alone', async () => {
    const shown = panel(FINDINGS, 'form-0');

    await shown.get('input[type=checkbox]').setValue(true);

    expect(shown.findAll('.message').map((each) => each.text())).toEqual(['未完成']);
  });

  it('lead to the place that they are about', async () => {
    await panel(FINDINGS).findAll('li button')[1]!.trigger('click');

    expect(location.pathname + location.hash).toBe('/departments/431053/2024/form-0#/forms/0/indicators/1/actual');
  });

  it('are said to be none', () => {
    expect(panel([]).text()).toContain(t('findings.none'));
  });
});
