import { describe, expect, it } from 'vitest';
import { blockOf, textOf } from './clip';

describe('a block from the clipboard', () => {
  it('is cut at tabs and line ends, but not within quoted cells', () => {
    expect(blockOf({ html: '', text: '产出指标\t"第一行\n第二行"\t2\r\n\t"说""好""了"\t\r\n' })).toEqual([
      ['产出指标', '第一行\n第二行', '2'],
      ['', '说"好"了', ''],
    ]);
  });

  it('is taken from the table where there is one, a merged cell once', () => {
    const html = `<html><body><table><tr><td rowspan=2>产出
      指标</td><td>数量</td><td>≥4&nbsp;次</td></tr><tr><td colspan=2>甲<br>乙</td></tr></table></body></html>`;
    expect(blockOf({ html, text: 'other' })).toEqual([
      ['产出 指标', '数量', '≥4 次'],
      ['', '甲\n乙', ''],
    ]);
  });

  it('is what it was after it was copied out', () => {
    const block = [
      ['甲\n乙', '2'],
      ['', '"'],
    ];
    expect(blockOf({ html: '', text: textOf(block) })).toEqual(block);
  });
});
