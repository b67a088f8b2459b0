package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.Filing;
import org.jiheng.rules.expression.Expression;

/** What a filing says of its posts, persons and budget units, with the names that texts use. */
enum Staff {
  AUTHORIZED(FindingWords.AUTHORIZED, "人"),
  ACTUAL(FindingWords.PERSONS, "人"),
  UNITS(FindingWords.BUDGET_UNITS, "个");

  private final FindingWords names;
  private final String unit;

  Staff(FindingWords names, String unit) {
    this.names = names;
    this.unit = unit;
  }

  static Optional<Staff> of(String name) {
    return List.of(values()).stream().filter(each -> each.names.list().contains(name)).findFirst();
  }

  String unit() {
    return unit;
  }

  /** 人, 名 and 位 count persons, 个 and 家 units. */
  boolean isCountedIn(Expression number) {
    return FindingWords.PERSON.list().contains(number.unit()) != (this == UNITS);
  }

  /** Null where the filing does not say it. */
  BigDecimal in(Filing filing) {
    var persons = filing.headcount();
    return switch (this) {
      case AUTHORIZED -> persons == null ? null : persons.authorized();
      case ACTUAL -> persons == null ? null : persons.actual();
      case UNITS -> {
        var units = filing.department().units();
        yield units.isEmpty() ? null : BigDecimal.valueOf(units.size());
      }
    };
  }
}
