package org.jiheng.indicator.part;

import java.util.function.Function;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.filing.Indicator;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;
import org.jiheng.sql.Columns;

/** How forms and indicators lie in their tables when a whole part is written. */
final class PartTables {
  static final String UPSERT_FORMS =
      """
      insert into form (
        department, fiscal_year, form, version, position, name, implementing_unit,
        execution_weight, execution_stated_rate, execution_self_score, objective_expected,
        objective_actual, stated_weight, stated_self_score, note)
      select
        department, fiscal_year, form, version, position, name, implementing_unit,
        execution_weight, execution_stated_rate, execution_self_score, objective_expected,
        objective_actual, stated_weight, stated_self_score, note
      from <forms>
      on conflict (department, fiscal_year, form) do update set
        version = excluded.version, position = excluded.position, name = excluded.name,
        implementing_unit = excluded.implementing_unit,
        execution_weight = excluded.execution_weight,
        execution_stated_rate = excluded.execution_stated_rate,
        execution_self_score = excluded.execution_self_score,
        objective_expected = excluded.objective_expected,
        objective_actual = excluded.objective_actual, stated_weight = excluded.stated_weight,
        stated_self_score = excluded.stated_self_score, note = excluded.note
      """;

  static final String UPSERT_INDICATORS =
      """
      insert into indicator (
        id, department, fiscal_year, form, version, ordinal, position, level1, level2, level3,
        target, actual, weight, self_score, tier, deviation)
      select
        id, department, fiscal_year, form, version, ordinal, position, level1, level2, level3,
        target, actual, weight, self_score, tier, deviation
      from <indicators>
      on conflict (id) do update set
        department = excluded.department, fiscal_year = excluded.fiscal_year,
        form = excluded.form, version = excluded.version, ordinal = excluded.ordinal,
        position = excluded.position, level1 = excluded.level1, level2 = excluded.level2,
        level3 = excluded.level3, target = excluded.target, actual = excluded.actual,
        weight = excluded.weight, self_score = excluded.self_score, tier = excluded.tier,
        deviation = excluded.deviation
      """;

  static final Columns<Versioned<FormState>> FORMS =
      new Columns<Versioned<FormState>>()
          .text("department", row -> row.state().key().department())
          .integer("fiscal_year", row -> row.state().key().fiscalYear())
          .text("form", row -> row.state().key().form())
          .bigint("version", Versioned::version)
          .integer("position", row -> row.state().position())
          .text("name", row -> row.state().name())
          .text("implementing_unit", row -> row.state().implementingUnit())
          .numeric("execution_weight", execution(Execution::weight))
          .numeric("execution_stated_rate", execution(Execution::statedRate))
          .numeric("execution_self_score", execution(Execution::selfScore))
          .text("objective_expected", objective(Objective::expected))
          .text("objective_actual", objective(Objective::actual))
          .numeric("stated_weight", stated(Stated::weight))
          .numeric("stated_self_score", stated(Stated::selfScore))
          .text("note", row -> row.state().note());

  static final Columns<Versioned<IndicatorState>> INDICATORS =
      new Columns<Versioned<IndicatorState>>()
          .uuid("id", row -> row.state().id())
          .text("department", row -> row.state().form().department())
          .integer("fiscal_year", row -> row.state().form().fiscalYear())
          .text("form", row -> row.state().form().form())
          .bigint("version", Versioned::version)
          .integer("ordinal", row -> row.state().ordinal())
          .integer("position", row -> row.state().position())
          .text("level1", content(Indicator::level1))
          .text("level2", content(Indicator::level2))
          .text("level3", content(Indicator::level3))
          .text("target", content(Indicator::target))
          .text("actual", content(Indicator::actual))
          .numeric("weight", content(Indicator::weight))
          .numeric("self_score", content(Indicator::selfScore))
          .text("tier", content(PartTables::tier))
          .text("deviation", content(Indicator::deviation));

  private PartTables() {}

  private static <V> Function<Versioned<FormState>, V> execution(Function<Execution, V> member) {
    return row -> orBlank(row.state().execution(), member);
  }

  private static <V> Function<Versioned<FormState>, V> objective(Function<Objective, V> member) {
    return row -> orBlank(row.state().objective(), member);
  }

  private static <V> Function<Versioned<FormState>, V> stated(Function<Stated, V> member) {
    return row -> orBlank(row.state().stated(), member);
  }

  private static <V> Function<Versioned<IndicatorState>, V> content(Function<Indicator, V> member) {
    return row -> member.apply(row.state().content());
  }

  private static String tier(Indicator row) {
    return row.tier() == null ? null : row.tier().name();
  }

  private static <G, V> V orBlank(G group, Function<G, V> member) {
    return group == null ? null : member.apply(group);
  }
}
