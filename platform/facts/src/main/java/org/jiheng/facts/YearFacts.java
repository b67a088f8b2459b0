package org.jiheng.facts;

import java.time.Instant;
import java.util.Collection;
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
import org.jiheng.contracts.Envelope;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ExecutionReported;
import org.jiheng.contracts.FormChanged;
import org.jiheng.contracts.FormFiled;
import org.jiheng.contracts.IndicatorChanged;
import org.jiheng.facts.Arrivals.Arrival;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Form.Source;

/**
 * One department's year of the projection in memory, which follows event by event: one of a filing
 * replaces what it speaks of, one of a single edit changes it.
 */
public final class YearFacts implements ProjectedYear {

  private static final String TREASURY = "TREASURY";

  private final DepartmentYear id;
  private final Map<FactPlace, Change> states = new LinkedHashMap<>();
  private final Set<FactPlace> touched = new LinkedHashSet<>();
  private final Map<LogOfFacts, ArrivalMark> marks = new EnumMap<>(LogOfFacts.class);

  public YearFacts(DepartmentYear id) {
    this.id = id;
  }

  /**
   * Whether an event is about what a department files, and not about who must or about its year.
   */
  public static boolean isOfFiling(Envelope envelope) {
    return envelope.type() != EventType.ROLL_ENTRY_CHANGED
        && envelope.type() != EventType.EXECUTION_REPORTED;
  }

  /** As it lies in the database. */
  public void read(Fact fact) {
    states.put(fact.place(), fact.state());
  }

  public void read(LogOfFacts source, ArrivalMark mark) {
    marks.merge(source, mark, ArrivalMark::and);
  }

  /**
   * @throws RuntimeException for an edit of what is not here
   */
  public void follow(LogOfFacts source, Envelope envelope, Change data) {
    follow(data);
    if (isOfFiling(envelope)) {
      ArrivalMark.requireWhole(marks.get(source), data);
      marks.merge(source, ArrivalMark.of(envelope, data), ArrivalMark::and);
    }
  }

  /** As {@link #follow(LogOfFacts, Envelope, Change)}, whatever filing it belongs to. */
  public void follow(Change data) {
    if (data instanceof BudgetPartTaken part) {
      take(part);
    } else if (data instanceof FormChanged header) {
      put(EditedForms.with(form(header.form()), header));
    } else if (data instanceof IndicatorChanged row) {
      put(EditedForms.with(form(row.form()), row));
    } else {
      put(data);
    }
  }

  /** All that stands. */
  public Collection<Change> states() {
    return states.values();
  }

  /** What differs from what lies in the database. */
  public List<Fact> kept() {
    return touched.stream()
        .filter(states::containsKey)
        .map(place -> new Fact(id, place.kind(), states.get(place)))
        .toList();
  }

  /** What lies in the database, maybe, and is no more. */
  public List<FactPlace> gone() {
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

  @Override
  public List<TreasuryFigure> treasury(String period) {
    return states.values().stream()
        .filter(ExecutionReported.class::isInstance)
        .map(ExecutionReported.class::cast)
        .filter(reported -> reported.period().equals(period))
        .flatMap(reported -> reported.rows().stream())
        .filter(row -> row.origin().equals(TREASURY) && row.executed() != null)
        .map(row -> new TreasuryFigure(row.form(), Source.valueOf(row.source()), row.executed()))
        .toList();
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

  private void remove(FactPlace place) {
    states.remove(place);
    touched.add(place);
  }

  private FactPlace place(FactKind kind, String key) {
    return new FactPlace(id, kind, key);
  }

  private Arrival arrival(LogOfFacts source) {
    var mark = marks.get(source);
    return mark == null ? Arrival.NONE : mark.arrival();
  }
}
