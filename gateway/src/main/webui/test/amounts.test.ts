import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Account, balanceOf, inUnit, post, yuan } from '../src/department/amounts';

describe('a typed amount', () => {
  it('becomes yuan digit by digit', () => {
    expect(yuan('8975.93', 'WAN_YUAN')).toBe('89759300.00');
    expect(yuan('0.000001', 'WAN_YUAN')).toBe('0.01');
    expect(yuan('1.1', 'WAN_YUAN')).toBe('11000.00');
    expect(yuan('-12,345.6', 'WAN_YUAN')).toBe('-123456000.00');
    expect(yuan('9999999999.99', 'YUAN')).toBe('9999999999.99');
  });

  it('may have as many decimals as its unit allows', () => {
    expect(yuan('1.1234567', 'WAN_YUAN')).toBeNull();
    expect(yuan('1.1234560', 'WAN_YUAN')).toBe('11234.56');
    expect(yuan('1.123', 'YUAN')).toBeNull();
  });

  it('is a number', () => {
    for (const typed of ['', 'abc', '1e3', '1.', '--1', '１２']) {
      expect(yuan(typed, 'YUAN')).toBeNull();
    }
  });
});

describe('the journal', () => {
  const account: Account = { department: '4', year: 2024, sheet: 'form:overall', line: 'funds.TOTAL', phase: 'executed' };

  afterEach(() => vi.unstubAllGlobals());

  function answers(body: unknown) {
    const answer = () => Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }));
    const fetched = vi.fn<(path: string, request: RequestInit) => Promise<Response>>(answer);
    vi.stubGlobal('fetch', fetched);
    return fetched;
  }

  it('tells a blank from an amount', async () => {
    answers({ sheets: [{ sheet: 'form:overall', rows: [{ line: 'funds.TOTAL', executed: 0.1, annual: null }] }] });

    expect(await balanceOf(account)).toBe(0.1);
    expect(await balanceOf({ ...account, phase: 'annual' })).toBeNull();
    expect(await balanceOf({ ...account, sheet: 'statement' })).toBeNull();
  });

  it('tells what a posting replaced', async () => {
    const fetched = answers({ balance: 0.3, posting: { difference: 0.1 } });

    expect(await post(account, '0.30', 'key')).toBe(0.2);
    expect(JSON.parse(String(fetched.mock.calls[0]![1].body))).toMatchObject({ phase: 'EXECUTED', kind: 'STATED', amount: 0.3 });
  });

  it('takes a figure back', async () => {
    const fetched = answers({ balance: null, posting: { difference: -89759300.01 } });

    expect(await post(account, null, 'key')).toBe(89759300.01);
    expect(JSON.parse(String(fetched.mock.calls[0]![1].body))).not.toHaveProperty('amount');
  });

  it('replaces nothing where nothing was posted', async () => {
    answers({ balance: 7, posting: null });

    expect(await post(account, '7.00', 'key')).toBe(7);
  });

  it('is in yuan whatever the filing’s unit', () => {
    expect(inUnit(89759300, 'WAN_YUAN')).toBe(8975.93);
    expect(inUnit(89759300, 'YUAN')).toBe(89759300);
    expect(inUnit(null, 'WAN_YUAN')).toBeNull();
  });
});
