package org.jiheng.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.http.DepartmentScope;

/** What a page of a list is narrowed to, and in which order it stands, as HQL with its values. */
public final class Conditions {
  private final List<String> order;
  private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
  private final Map<String, Object> values = new HashMap<>();

  private Conditions(List<String> order) {
    this.order = order;
  }

  /** The members by which the list is sorted; together they tell all rows apart. */
  public static Conditions inOrderOf(String... members) {
    return new Conditions(List.of(members));
  }

  /** Narrows to one value, where one is given. */
  public Conditions where(String member, Optional<?> value) {
    value.ifPresent(given -> conditions.add(member + " = " + bind(given)));
    return this;
  }

  /** Narrows to the departments that the caller is bound to. */
  public Conditions within(String member, DepartmentScope scope) {
    if (scope.bound()) {
      conditions.add(member + " in " + bind(scope.departments()));
    }
    return this;
  }

  /** Goes on after a row, given by the values of the sorting members. */
  public Conditions after(Optional<? extends List<?>> place) {
    place.ifPresent(
        keys -> {
          var bound = keys.stream().map(this::bind).toList();
          conditions.add(
              "(%s) > (%s)".formatted(String.join(", ", order), String.join(", ", bound)));
        });
    return this;
  }

  public String hql() {
    return String.join(" and ", conditions) + " order by " + String.join(", ", order);
  }

  public Map<String, Object> values() {
    return values;
  }

  private String bind(Object value) {
    var name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }
}
