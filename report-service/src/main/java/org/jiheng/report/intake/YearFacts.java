package org.jiheng.report.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.BudgetPartTaken;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.FormChanged;
import org.jiheng.contracts.FormFiled;
import org.jiheng.contracts.IndicatorChanged;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.evaluation.Arrivals;
import org.jiheng.report.evaluation.Arrivals.Arrival;
import org.jiheng.report.evaluation.ProjectedFilings.ProjectedFiling;
import org.jiheng.report.evaluation.ProjectedFilings.ProjectedYear;

/**
 * One department's year of the projection in memory, which follows event by event: one of a filing
 * replaces what it speaks of, one of a single edit changes it.
 */
final class YearFacts implements ProjectedYear {

  private final DepartmentYear id;
  private final Map<Facts.Place, Change> states = new LinkedHashMap<>();
  private final Set<Facts.Place> touched = new LinkedHashSet<>();
  private final Map<LogOfFacts, ArrivalMark> marks = new EnumMap<>(LogOfFacts.class);

  YearFacts(DepartmentYear id) {
    this.id = id;
  }

  /** As it lies in the database. */
  void read(Facts.Fact fact) {
    states.put(place(fact.kind(), fact.key()), fact.state());
  }

  void read(LogOfFacts source, ArrivalMark mark) {
    marks.merge(source, mark, ArrivalMark::and);
  }

  /**
   * @throws RuntimeException for an edit of what is not here
   */
  void follow(Reading.Event event) {
    var data = event.data();
    if (data instanceof BudgetPartTaken part) {
      take(part);
    } else if (data instanceof FormChanged header) {
      put(EditedForms.with(form(header.form()), header));
    } else if (data instanceof IndicatorChanged row) {
      put(EditedForms.with(form(row.form()), row));
    } else {
      put(data);
    }
    if (event.ofFiling()) {
      marks.merge(event.source(), ArrivalMark.of(event), ArrivalMark::and);
    }
  }

  /** What differs from what lies in the database. */
  List<Facts.Fact> kept() {
    return touched.stream()
        .filter(states::containsKey)
        .map(place -> new Facts.Fact(id, place.kind(), states.get(place)))
        .toList();
  }

  /** What lies in the database, maybe, and is no more. */
  List<Facts.Place> gone() {
    return touched.stream().filter(place -> !states.containsKey(place)).toList();
  }

  @Override
  public Arrivals arrivals() {
    var asOf =
        marks.values().stream()
            .map(ArrivalMark::asOf)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Arrivals(arrival(LogOfFacts.BUDGET), arrival(LogOfFacts.INDICATOR), asOf);
  }

  @Override
  public ProjectedFiling filing() {
    var assembler = new FilingAssembler(id);
    states.values().forEach(assembler::add);
    return assembler.filing();
  }

  private void take(BudgetPartTaken part) {
    var filed = TakenParts.states(part);
    var sheets =
        filed.stream()
            .filter(AmountsChanged.class::isInstance)
            .map(FactKind.SHEET::key)
            .map(key -> place(FactKind.SHEET, key))
            .toList();
    List.copyOf(states.keySet()).stream()
        .filter(place -> place.kind() == FactKind.SHEET && !sheets.contains(place))
        .forEach(this::remove);
    filed.forEach(this::put);
  }

  private FormFiled form(String code) {
    var form = states.get(place(FactKind.FORM, code));
    return (FormFiled) Objects.requireNonNull(form, () -> "no form " + code + " of " + id);
  }

  private void put(Change state) {
    FactKind.of(state)
        .ifPresent(
            kind -> {
              var place = place(kind, kind.key(state));
              if (kind.removed(state)) {
                remove(place);
              } else {
                states.put(place, state);
                touched.add(place);
              }
            });
  }

  private void remove(Facts.Place place) {
    states.remove(place);
    touched.add(place);
  }

  private Facts.Place place(FactKind kind, String key) {
    return new Facts.Place(id, kind, key);
  }

  private Arrival arrival(LogOfFacts source) {
    var mark = marks.get(source);
    return mark == null ? Arrival.NONE : mark.arrival();
  }
}
