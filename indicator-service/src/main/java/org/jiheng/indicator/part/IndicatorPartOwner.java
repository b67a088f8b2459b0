package org.jiheng.indicator.part;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.indicator.ChangeVersions;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.form.FormEvents;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.part.PartOwner;

/** Forms with their indicators of a filing. */
@ApplicationScoped
class IndicatorPartOwner implements PartOwner {
  private final PartReader reader;
  private final PartWriter writer;
  private final FormEvents forms;
  private final PartEvents parts;
  private final ChangeVersions versions;

  IndicatorPartOwner(
      PartReader reader,
      PartWriter writer,
      FormEvents forms,
      PartEvents parts,
      ChangeVersions versions) {
    this.reader = reader;
    this.writer = writer;
    this.forms = forms;
    this.parts = parts;
    this.versions = versions;
  }

  /** None: whatever the schema lets through can be kept. */
  @Override
  public List<Fault> faults(JsonNode part) {
    return List.of();
  }

  @Override
  public Filing normal(Filing part) {
    return PartContent.of("", part.fiscalYear(), part).filing(part.fiscalYear());
  }

  @Override
  public Optional<Filing> standing(String department, int fiscalYear) {
    return Optional.of(reader.current(department, fiscalYear))
        .filter(current -> !current.forms().isEmpty())
        .map(current -> current.filing(fiscalYear));
  }

  @Override
  public List<OutboxEvent> write(
      String department, int fiscalYear, PartRevision revision, Filing part) {
    var filed = part == null ? PartContent.NONE : PartContent.of(department, fiscalYear, part);
    var changes = PartChanges.between(reader.current(department, fiscalYear), filed);
    var drawn = versions.next(changes.size() + 1);
    var events = new ArrayList<OutboxEvent>(changes.size() + 1);
    changes.removedForms().forEach(form -> events.add(forms.removed(form, drawn.next(), revision)));
    var byForm = new HashMap<FormKey, Long>();
    changes.changedForms().forEach(form -> byForm.put(form.key(), drawn.next()));
    var rows = filed.rows();
    changes
        .changedForms()
        .forEach(
            form ->
                events.add(
                    forms.filed(
                        form,
                        rows.getOrDefault(form.key(), List.of()),
                        byForm.get(form.key()),
                        revision)));
    events.add(parts.taken(department, fiscalYear, drawn.next(), revision, events.size()));
    writer.delete(department, fiscalYear, changes.removedForms(), changes.removedIndicators());
    writer.write(
        versioned(changes.changedForms(), FormState::key, byForm),
        versioned(changes.changedIndicators(), IndicatorState::form, byForm));
    return events;
  }

  /** A row gets the version of its form's event. */
  private static <T> List<Versioned<T>> versioned(
      List<T> states, Function<T, FormKey> form, Map<FormKey, Long> versions) {
    return states.stream()
        .map(state -> new Versioned<>(state, versions.get(form.apply(state))))
        .toList();
  }
}
