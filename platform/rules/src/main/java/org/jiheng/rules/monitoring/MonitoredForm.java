package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Form.Source;

/**
 * A form as a department reports it at the end of a period.
 *
 * @param treasury what the treasury has executed, by source, in the unit of the form; it counts
 *     before what the department states
 * @param decision null where none was made
 */
public record MonitoredForm(
    String code,
    String name,
    List<MonitoredFunds> funds,
    Map<Source, BigDecimal> treasury,
    List<MonitoredRow> rows,
    Decision decision,
    String note) {

  public MonitoredForm {
    funds = List.copyOf(funds);
    treasury = Map.copyOf(treasury);
    rows = List.copyOf(rows);
  }

  String title() {
    return name == null ? code : name;
  }
}
