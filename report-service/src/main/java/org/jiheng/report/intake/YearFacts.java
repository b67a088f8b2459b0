package org.jiheng.report.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.contracts.Change;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.evaluation.Arrivals;
import org.jiheng.report.evaluation.Arrivals.Arrival;
import org.jiheng.report.evaluation.ProjectedFilings.ProjectedFiling;
import org.jiheng.report.evaluation.ProjectedFilings.ProjectedYear;

/** One department's year of the projection in memory, which follows event by event. */
final class YearFacts implements ProjectedYear {

  private record Key(FactKind kind, String key) {}

  private final DepartmentYear id;
  private final Map<Key, Change> states = new HashMap<>();
  private final Map<Source, ArrivalMark> marks = new EnumMap<>(Source.class);

  YearFacts(DepartmentYear id) {
    this.id = id;
  }

  void add(FactKind kind, Change state) {
    var key = new Key(kind, kind.key(state));
    if (kind.removed(state)) {
      states.remove(key);
    } else {
      states.put(key, state);
    }
  }

  void add(Source source, ArrivalMark mark) {
    marks.merge(source, mark, ArrivalMark::and);
  }

  void follow(Reading.Event event) {
    FactKind.of(event.envelope().type()).ifPresent(kind -> add(kind, event.data()));
    add(event.source(), ArrivalMark.of(event));
  }

  @Override
  public Arrivals arrivals() {
    var asOf =
        marks.values().stream()
            .map(ArrivalMark::asOf)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Arrivals(arrival(Source.BUDGET), arrival(Source.INDICATOR), asOf);
  }

  @Override
  public ProjectedFiling filing() {
    var assembler = new FilingAssembler(id);
    states.values().forEach(assembler::add);
    return assembler.filing();
  }

  private Arrival arrival(Source source) {
    var mark = marks.get(source);
    return mark == null ? Arrival.NONE : mark.arrival();
  }
}
