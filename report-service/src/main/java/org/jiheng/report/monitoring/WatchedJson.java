package org.jiheng.report.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.rules.monitoring.overview.WatchedDepartment;

/** A department's lines as they are kept: the same lines, the same text. */
final class WatchedJson {

  private WatchedJson() {}

  static String text(WatchedDepartment judged) {
    try {
      return FilingJson.mapper().writeValueAsString(judged);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static WatchedDepartment read(String text) {
    try {
      return FilingJson.mapper().readValue(text, WatchedDepartment.class);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
