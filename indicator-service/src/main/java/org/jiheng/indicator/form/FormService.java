package org.jiheng.indicator.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.Form;
import org.jiheng.filing.json.PatchReader.Patch;
import org.jiheng.http.Page;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.indicator.ChangeVersions;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.Snapshot;
import org.jiheng.indicator.indicator.IndicatorService;
import org.jiheng.outbox.Outbox;
import org.jiheng.part.HeldParts;

/** Reads forms, and changes a single one without a new filing. */
@ApplicationScoped
class FormService {
  private final Forms forms;
  private final IndicatorService indicators;
  private final FormEvents events;
  private final ChangeVersions versions;
  private final Outbox outbox;
  private final HeldParts held;
  private final Snapshot snapshot;

  FormService(
      Forms forms,
      IndicatorService indicators,
      FormEvents events,
      ChangeVersions versions,
      Outbox outbox,
      HeldParts held,
      Snapshot snapshot) {
    this.forms = forms;
    this.indicators = indicators;
    this.events = events;
    this.versions = versions;
    this.outbox = outbox;
    this.held = held;
    this.snapshot = snapshot;
  }

  @Transactional
  FormView get(FormKey key) {
    snapshot.begin();
    return FormView.of(existing(key), indicators.of(key));
  }

  @Transactional
  Page<FormView> page(
      Optional<String> department,
      Optional<Integer> fiscalYear,
      Optional<FormPlace> after,
      int limit) {
    var found =
        forms.page(department, fiscalYear, after, limit + 1).stream().map(FormView::of).toList();
    return Page.of(found, limit, form -> FormPlace.of(form).keys());
  }

  /** The department's lock comes before anything that is compared with If-Match is read. */
  @Transactional
  FormView change(FormKey key, String ifMatch, Patch patch) {
    outbox.lock(key.department());
    held.refuseEdit(key.department(), key.fiscalYear());
    var form = existing(key);
    var rows = indicators.of(key);
    Preconditions.ifMatch(ifMatch, FormView.of(form, rows).etag());
    var state = form.state();
    var content = patch.applyTo(state.filed(List.of()), Form.class);
    if (form.change(FormState.of(key, state.position(), content), () -> versions.next(1).next())) {
      outbox.append(List.of(events.changed(form.state(), form.version())));
    }
    return FormView.of(form, rows);
  }

  private StoredForm existing(FormKey key) {
    return forms
        .findByIdOptional(key)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "部门 %s 在 %d 年度没有代码为“%s”的绩效自评表。"
                        .formatted(key.department(), key.fiscalYear(), key.form())));
  }
}
