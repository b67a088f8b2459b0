package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.facts.ArrivalMark;
import org.jiheng.facts.ProjectedFilings;
import org.jiheng.facts.YearFacts;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.intake.ArrivalLog.Place;
import org.jiheng.sql.Sql;

/** The projected facts, in whichever generation; in the caller's transaction. */
@ApplicationScoped
public class Projection implements ProjectedFilings {

  private final Generations generations;
  private final Positions positions;
  private final Facts facts;
  private final ArrivalLog arrivals;

  Projection(Generations generations, Positions positions, Facts facts, ArrivalLog arrivals) {
    this.generations = generations;
    this.positions = positions;
    this.facts = facts;
    this.arrivals = arrivals;
  }

  /**
   * The events that are newer than all before them of their department and log, which are to be
   * kept.
   */
  public List<Reading.Event> pass(Generation generation, List<Reading.Event> events) {
    return positions.pass(generation, events);
  }

  public boolean settled(Generation generation, Reading.Event event) {
    return positions.settled(generation, event);
  }

  /** Brings rows and marks to where the years have followed these events, which were passed. */
  public void keep(Generation generation, Collection<YearFacts> years, List<Reading.Event> events) {
    facts.delete(generation, years.stream().flatMap(year -> year.gone().stream()).toList());
    var marks = new HashMap<Place, ArrivalMark>();
    events.stream()
        .filter(Reading.Event::ofFiling)
        .forEach(
            event ->
                marks.merge(
                    new Place(event.id(), event.source()),
                    ArrivalMark.of(event.envelope(), event.data()),
                    ArrivalMark::and));
    positions
        .raised(generation, events)
        .then(kept(generation, years))
        .then(arrivals.raised(generation, marks))
        .update();
  }

  private Sql kept(Generation generation, Collection<YearFacts> years) {
    return facts.kept(generation, years.stream().flatMap(year -> year.kept().stream()).toList());
  }

  @Override
  public void hold() {
    generations.serving();
  }

  @Override
  public Map<DepartmentYear, YearFacts> of(Collection<DepartmentYear> ids) {
    return of(generations.serving(), ids);
  }

  public Map<DepartmentYear, YearFacts> of(Generation generation, Collection<DepartmentYear> ids) {
    var years = new HashMap<DepartmentYear, YearFacts>();
    ids.forEach(id -> years.put(id, new YearFacts(id)));
    facts.of(generation, ids).forEach(fact -> years.get(fact.id()).read(fact));
    arrivals
        .of(generation, ids)
        .forEach((place, mark) -> years.get(place.id()).read(place.source(), mark));
    return years;
  }
}
