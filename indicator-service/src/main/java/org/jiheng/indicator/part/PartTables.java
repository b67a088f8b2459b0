package org.jiheng.indicator.part;

import java.util.function.Function;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.filing.Indicator;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;

/** How forms and indicators lie in their tables when a whole part is written. */
final class PartTables {
  private static final String TEXT = "text";
  private static final String NUMERIC = "numeric";

  static final Columns<Versioned<FormState>> FORM =
      Columns.<Versioned<FormState>>of("form", "department", "fiscal_year", "form")
          .with("department", TEXT, row -> row.state().key().department())
          .with("fiscal_year", "int4", row -> row.state().key().fiscalYear())
          .with("form", TEXT, row -> row.state().key().form())
          .with("version", "int8", Versioned::version)
          .with("position", "int4", row -> row.state().position())
          .with("name", TEXT, row -> row.state().name())
          .with("implementing_unit", TEXT, row -> row.state().implementingUnit())
          .with("execution_weight", NUMERIC, execution(Execution::weight))
          .with("execution_stated_rate", NUMERIC, execution(Execution::statedRate))
          .with("execution_self_score", NUMERIC, execution(Execution::selfScore))
          .with("objective_expected", TEXT, objective(Objective::expected))
          .with("objective_actual", TEXT, objective(Objective::actual))
          .with("stated_weight", NUMERIC, stated(Stated::weight))
          .with("stated_self_score", NUMERIC, stated(Stated::selfScore))
          .with("note", TEXT, row -> row.state().note());

  static final Columns<Versioned<IndicatorState>> INDICATOR =
      Columns.<Versioned<IndicatorState>>of("indicator", "id")
          .with("id", "uuid", row -> row.state().id())
          .with("department", TEXT, row -> row.state().form().department())
          .with("fiscal_year", "int4", row -> row.state().form().fiscalYear())
          .with("form", TEXT, row -> row.state().form().form())
          .with("version", "int8", Versioned::version)
          .with("ordinal", "int4", row -> row.state().ordinal())
          .with("position", "int4", row -> row.state().position())
          .with("level1", TEXT, content(Indicator::level1))
          .with("level2", TEXT, content(Indicator::level2))
          .with("level3", TEXT, content(Indicator::level3))
          .with("target", TEXT, content(Indicator::target))
          .with("actual", TEXT, content(Indicator::actual))
          .with("weight", NUMERIC, content(Indicator::weight))
          .with("self_score", NUMERIC, content(Indicator::selfScore))
          .with("tier", TEXT, content(PartTables::tier))
          .with("deviation", TEXT, content(Indicator::deviation));

  private PartTables() {}

  private static Function<Versioned<FormState>, Object> execution(Function<Execution, ?> member) {
    return row -> orBlank(row.state().execution(), member);
  }

  private static Function<Versioned<FormState>, Object> objective(Function<Objective, ?> member) {
    return row -> orBlank(row.state().objective(), member);
  }

  private static Function<Versioned<FormState>, Object> stated(Function<Stated, ?> member) {
    return row -> orBlank(row.state().stated(), member);
  }

  private static Function<Versioned<IndicatorState>, Object> content(
      Function<Indicator, ?> member) {
    return row -> member.apply(row.state().content());
  }

  private static String tier(Indicator row) {
    return row.tier() == null ? null : row.tier().name();
  }

  private static <G> Object orBlank(G group, Function<G, ?> member) {
    return group == null ? null : member.apply(group);
  }
}
