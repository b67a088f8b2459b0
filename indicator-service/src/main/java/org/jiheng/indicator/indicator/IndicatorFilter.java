package org.jiheng.indicator.indicator;

import java.util.Optional;
import org.jiheng.indicator.SearchText;

/** Which rows are asked for; empty means all. */
record IndicatorFilter(
    Optional<String> department, Optional<Integer> fiscalYear, Optional<String> form) {

  static IndicatorFilter of(String department, Integer fiscalYear, String form) {
    return new IndicatorFilter(
        Optional.ofNullable(SearchText.searchable(department)),
        Optional.ofNullable(fiscalYear),
        Optional.ofNullable(SearchText.searchable(form)));
  }
}
