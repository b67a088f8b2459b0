package org.jiheng.filing.json;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;

/** The chart of lines that every bureau starts with. */
public final class StandardChart {

  private StandardChart() {}

  public static StatementChart load() {
    try (var source = Filing.class.getResourceAsStream("statement-chart.json")) {
      return new StatementChart(
          FilingJson.mapper().readValue(source, new TypeReference<List<ChartLine>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
