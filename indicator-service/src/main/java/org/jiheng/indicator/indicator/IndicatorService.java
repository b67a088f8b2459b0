package org.jiheng.indicator.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.PatchReader.Patch;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.indicator.ChangeVersions;
import org.jiheng.indicator.FormKey;
import org.jiheng.outbox.Outbox;
import org.jiheng.part.HeldParts;

/** Reads rows, and changes a single one without a new filing. */
@ApplicationScoped
public class IndicatorService {
  private final Indicators indicators;
  private final IndicatorEvents events;
  private final ChangeVersions versions;
  private final Outbox outbox;
  private final HeldParts held;

  IndicatorService(
      Indicators indicators,
      IndicatorEvents events,
      ChangeVersions versions,
      Outbox outbox,
      HeldParts held) {
    this.indicators = indicators;
    this.events = events;
    this.versions = versions;
    this.outbox = outbox;
    this.held = held;
  }

  @Transactional
  IndicatorView get(UUID id) {
    return IndicatorView.of(existing(id));
  }

  @Transactional
  Page<IndicatorView> page(IndicatorFilter filter, Optional<IndicatorPlace> after, int limit) {
    var rows = indicators.page(filter, after, limit + 1).stream().map(IndicatorView::of).toList();
    return Page.of(rows, limit, row -> IndicatorPlace.of(row).keys());
  }

  /** The rows of a form in filed order, inside the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<IndicatorView> of(FormKey form) {
    return indicators.of(form).stream().map(IndicatorView::of).toList();
  }

  /**
   * The department's lock comes before the row is read: what is compared with If-Match is what the
   * change is written over.
   */
  @Transactional
  IndicatorView change(UUID id, String ifMatch, Patch patch) {
    outbox.lock(indicators.departmentOf(id).orElseThrow(() -> unknown(id)));
    var row = existing(id);
    held.refuseEdit(row.state().form().department(), row.state().form().fiscalYear());
    Preconditions.ifMatch(ifMatch, ETags.strong(row.version()));
    var content = patch.applyTo(row.state().content(), Indicator.class);
    if (row.change(content, () -> versions.next(1).next())) {
      outbox.append(List.of(events.changed(row.state(), row.version())));
    }
    return IndicatorView.of(row);
  }

  private StoredIndicator existing(UUID id) {
    return indicators.one(id).orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(UUID id) {
    return ProblemException.notFound("没有编号为 " + id + " 的绩效指标。");
  }
}
