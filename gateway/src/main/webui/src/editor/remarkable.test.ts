import { describe, expect, it } from 'vitest';
import type { EvaluatedForm } from '../api/types';
import { type Judged, remarkable } from './remarkable';

function judged(objective: string, ...rows: { level3: string; target: string; parsedTarget?: object; score?: number }[]): Judged {
  const named = rows.map((row) => ({ level1: '产出', level2: '数量', weight: 2, ...row }));
  return {
    form: { form: 'overall', objective: { actual: objective }, indicators: named },
    evaluated: {
      indicators: named.map(({ score, ...row }) => ({ ...row, computedScore: score ?? 2 })),
    } as unknown as EvaluatedForm,
  };
}

const least = (value: number, unit = '课时') => ({ kind: 'QUANTITY', operator: 'GE', value, unit });

describe('beside the year before', () => {
  const before = judged(
    '全年开展活动五百场次，效果良好。',
    { level3: '课程', target: '≥400 课时', parsedTarget: least(400) },
    { level3: '培训', target: '≥10 期', parsedTarget: least(10, '期') },
    { level3: '展览', target: '≥3 场', parsedTarget: least(3, '场'), score: 1.5 },
  );

  it('a target that became easier, a row that lost points and went, and a copied text are told', () => {
    const now = judged(
      '全年开展活动五百场次，效果良好。',
      { level3: '培训', target: '≥12 期', parsedTarget: least(12, '期') },
      { level3: '课程', target: '≥300 课时', parsedTarget: least(300) },
    );
    expect(remarkable('/forms/0', now, before)).toEqual([
      { kind: 'lowered', where: '/forms/0/indicators/1/target', name: '课程', before: '≥400 课时', now: '≥300 课时' },
      { kind: 'dropped', where: '/forms/0', name: '展览', lost: 0.5 },
      { kind: 'copied', where: '/forms/0/objective/actual' },
    ]);
  });

  it('nothing is told of other units, of what stayed, or of rows that lost nothing', () => {
    const now = judged(
      '另一段话。',
      { level3: '课程', target: '≥30 次', parsedTarget: least(30, '次') },
      { level3: '展览', target: '≥3 场', parsedTarget: least(3, '场') },
    );
    expect(remarkable('/forms/0', now, before)).toEqual([]);
  });
});
