package org.jiheng.filing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A department in a fiscal year: what is filed, evaluated and shown as one. */
public record DepartmentYear(String department, int fiscalYear)
    implements Comparable<DepartmentYear> {

  private static final Comparator<DepartmentYear> ORDER =
      Comparator.comparing(DepartmentYear::department).thenComparingInt(DepartmentYear::fiscalYear);

  /** The departments of each year, for what is asked a year at a time. */
  public static Map<Integer, List<String>> byYear(Collection<DepartmentYear> ids) {
    return ids.stream()
        .sorted()
        .collect(
            Collectors.groupingBy(
                DepartmentYear::fiscalYear,
                TreeMap::new,
                Collectors.mapping(DepartmentYear::department, Collectors.toList())));
  }

  @Override
  public int compareTo(DepartmentYear other) {
    return ORDER.compare(this, other);
  }
}
