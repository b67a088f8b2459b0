import { describe, expect, it } from 'vitest';
import type { Finding } from '../api/types';
import { grouped } from './findings';

function finding(code: string, where: string): { finding: Finding } {
  return {
    finding: {
      rule: 'FAR_EXCEEDED',
      severity: 'NOTICE',
      where,
      message: '',
      span: null,
      code,
      args: [],
      expected: null,
      found: null,
    },
  };
}

describe('findings that say the same', () => {
  it('are one group for each form, in the order of the first', () => {
    const groups = grouped([
      finding('FAR_EXCEEDED', '/forms/0/indicators/1/actual'),
      finding('DUPLICATE', '/forms/0/indicators/2'),
      finding('FAR_EXCEEDED', '/forms/1/indicators/0/actual'),
      finding('FAR_EXCEEDED', '/forms/0/indicators/7/actual'),
    ]);

    expect(groups.map(({ told }) => told.map((each) => each.finding.where))).toEqual([
      ['/forms/0/indicators/1/actual', '/forms/0/indicators/7/actual'],
      ['/forms/0/indicators/2'],
      ['/forms/1/indicators/0/actual'],
    ]);
  });
});
