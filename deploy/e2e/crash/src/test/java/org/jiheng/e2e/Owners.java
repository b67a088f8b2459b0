package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.filing.json.FilingJson;

/**
 * The filing of a department as its owners' tables have it, put together without any event:
 * budget's and indicator's tables, and the narrative that report-service owns itself.
 */
final class Owners {

  private static final String BUDGET =
      """
      with cell as (
        select sheet, line, jsonb_object_agg(lower(phase), amount) as amounts
        from balance where department = ? and fiscal_year = 2024 group by sheet, line)
      select jsonb_strip_nulls(jsonb_build_object(
        'department', jsonb_build_object('code', d.code, 'name', d.name,
          'divisionCode', d.division_code, 'creditCode', d.credit_code,
          'units', (select jsonb_agg(jsonb_build_object('code', code, 'name', name,
              'funding', funding) order by position)
            from unit where department = d.code and fiscal_year = d.fiscal_year)),
        'fiscalYear', d.fiscal_year,
        'headcount', (select jsonb_build_object('authorized', authorized, 'actual', actual,
            'statedRate', stated_rate)
          from base_data where department = d.code and fiscal_year = d.fiscal_year),
        'baseNotes', (select jsonb_build_object('frugality', frugality, 'remark', remark)
          from base_data where department = d.code and fiscal_year = d.fiscal_year),
        'statement', (select jsonb_agg(jsonb_build_object('line', e.line, 'name', e.name,
              'statedRate', e.stated_rate, 'note', e.note) || coalesce(cell.amounts, '{}')
              order by e.position)
          from entry e left join cell using (sheet, line)
          where department = d.code and fiscal_year = d.fiscal_year and sheet = 'statement'),
        'forms', (select jsonb_object_agg(substr(s.sheet, 6), jsonb_build_object(
              'funds', (select jsonb_agg(jsonb_build_object('source', substr(e.line, 7),
                    'statedRate', e.stated_rate) || coalesce(cell.amounts, '{}')
                    order by e.position)
                from entry e left join cell using (sheet, line)
                where department = d.code and fiscal_year = d.fiscal_year and sheet = s.sheet),
              'byIncome', (select jsonb_object_agg(substr(line, 8), amounts -> 'annual')
                from cell where sheet = s.sheet and line like 'income.%'),
              'byExpenditure', (select jsonb_object_agg(substr(line, 13), amounts -> 'annual')
                from cell where sheet = s.sheet and line like 'expenditure.%')))
          from sheet s
          where department = d.code and fiscal_year = d.fiscal_year and s.sheet like 'form:%')))
      from department d where code = ? and fiscal_year = 2024
      """;

  private static final String FORMS =
      """
      select jsonb_strip_nulls(jsonb_agg(jsonb_build_object('form', f.form, 'name', f.name,
        'implementingUnit', f.implementing_unit, 'note', f.note,
        'execution', jsonb_build_object('weight', execution_weight,
          'statedRate', execution_stated_rate, 'selfScore', execution_self_score),
        'objective', jsonb_build_object('expected', objective_expected,
          'actual', objective_actual),
        'stated', jsonb_build_object('weight', stated_weight, 'selfScore', stated_self_score),
        'indicators', (select jsonb_agg(jsonb_build_object('level1', level1, 'level2', level2,
              'level3', level3, 'target', target, 'actual', actual, 'weight', weight,
              'selfScore', self_score, 'tier', tier, 'deviation', deviation) order by position)
          from indicator i where (i.department, i.fiscal_year, i.form)
            = (f.department, f.fiscal_year, f.form))) order by f.position))
      from form f where department = ? and fiscal_year = 2024
      """;

  private static final String OWN =
      "select part from filed_part where department = ? and fiscal_year = 2024";

  private static final String UNBOOKED =
      """
      select b.line from balance b
      where department = ? and amount <> (select sum(difference) from posting p
        where (p.department, p.fiscal_year, p.sheet, p.line, p.phase)
          = (b.department, b.fiscal_year, b.sheet, b.line, b.phase))
      """;

  private static final String REFERENCES =
      "select reference from posting where department = ? and line = ? and phase = 'EXECUTED'"
          + " and reference like ? order by id";

  private Owners() {}

  static void assertSay(Journal journal, JsonNode served) {
    assertThat(Sample.canonical(filing(journal.department())))
        .as("the owners' tables of %s", journal.department())
        .isEqualTo(Sample.canonical(withoutEmptyMembers(served)));
  }

  /** Every accepted posting is booked once, and a balance is what its bookings add up to. */
  static void assertBooked(Journal journal) {
    var budget = ServiceDatabase.of(Member.BUDGET);
    var department = journal.department();
    assertThat(budget.texts(UNBOOKED, department)).as("balances of %s", department).isEmpty();
    assertThat(budget.texts(REFERENCES, department, Journal.POSTED_LINE, department + "-%"))
        .as("postings of %s", department)
        .containsExactlyElementsOf(
            journal.entries(Journal.Kind.POSTING).stream().map(Journal.Entry::reference).toList());
  }

  private static JsonNode filing(String department) {
    var filing = (ObjectNode) read(Member.BUDGET, BUDGET, department, department);
    var money = (ObjectNode) filing.remove("forms");
    var forms = (ArrayNode) read(Member.INDICATOR, FORMS, department);
    forms.forEach(
        form -> ((ObjectNode) form).setAll((ObjectNode) money.get(form.path("form").asText())));
    filing.set("forms", forms);
    filing.setAll((ObjectNode) read(Member.REPORT, OWN, department));
    return withoutEmptyMembers(filing);
  }

  /** Tables know only blank. */
  private static JsonNode withoutEmptyMembers(JsonNode filing) {
    return FilingJson.tree(FilingJson.filing(filing));
  }

  private static JsonNode read(Member owner, String sql, Object... parameters) {
    try {
      return FilingJson.mapper().readTree(ServiceDatabase.of(owner).texts(sql, parameters).get(0));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
