package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.rules.finding.Pointer;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;

/**
 * Something in a period that contradicts itself or needs a look.
 *
 * @param where RFC 6901 pointer into what was handed in
 * @param figures the names, texts and figures that its sentence names
 * @param expected what should be there; null where there is no figure
 * @param found what is there; null where there is no figure
 */
public record MonitoringFinding(
    MonitoringCode kind,
    String where,
    Map<String, ?> figures,
    BigDecimal expected,
    BigDecimal found) {

  public MonitoringFinding {
    figures = Map.copyOf(figures);
  }

  static MonitoringFinding of(MonitoringCode kind, Pointer where, Map<String, ?> figures) {
    return new MonitoringFinding(kind, where.text(), figures, null, null);
  }

  MonitoringFinding measured(BigDecimal ruled, BigDecimal stated) {
    return new MonitoringFinding(kind, where, figures, ruled, stated);
  }

  public String message(Language language) {
    return new Phrase(kind, figures).in(language);
  }

  public List<String> args() {
    return kind.args(figures);
  }
}
