package org.jiheng.budget.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.change.Put;
import org.jiheng.filing.ChartLine;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;

/**
 * The chart of lines. A bureau adds and changes lines of its own; the standard lines stay. A line
 * takes effect on a sheet with the sheet's next change.
 */
@ApplicationScoped
class StatementLineService {

  private final StatementLines lines;
  private final ChangeVersions versions;
  private final StatementLineEvents events;
  private final Causes causes;
  private final Outbox outbox;

  StatementLineService(
      StatementLines lines,
      ChangeVersions versions,
      StatementLineEvents events,
      Causes causes,
      Outbox outbox) {
    this.lines = lines;
    this.versions = versions;
    this.events = events;
    this.causes = causes;
    this.outbox = outbox;
  }

  @Transactional
  List<StatementLineView> all() {
    return lines.inOrder().stream().map(StatementLineView::of).toList();
  }

  @Transactional
  StatementLineView get(String code) {
    return lines
        .findByIdOptional(code)
        .map(StatementLineView::of)
        .orElseThrow(() -> ProblemException.notFound("没有找到代码为“" + code + "”的收支项目。"));
  }

  @Transactional
  Put<StatementLineView> put(ChartLine line, String ifMatch) {
    lines.lock();
    var current = lines.findByIdOptional(line.code());
    if (current.filter(StatementLine::isStandard).isPresent()) {
      throw ProblemException.conflict("“" + line.code() + "”是标准收支项目，不能更改。");
    }
    Preconditions.put(current.map(StatementLine::version), ifMatch);
    var faults = LineFaults.of(line, lines.chart());
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    if (current.isEmpty()) {
      var added = new StatementLine(line, versions.next());
      lines.persist(added);
      return told(added, true);
    }
    if (!current.get().line().equals(line)) {
      current.get().revise(line, versions.next());
      return told(current.get(), false);
    }
    return put(current.get(), false);
  }

  private Put<StatementLineView> told(StatementLine line, boolean created) {
    outbox.append(List.of(events.changed(line, causes.ofEdit())));
    return put(line, created);
  }

  private static Put<StatementLineView> put(StatementLine line, boolean created) {
    return new Put<>(StatementLineView.of(line), line.version(), created);
  }
}
