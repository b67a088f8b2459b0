package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.report.evaluation.Arrivals;
import org.jiheng.report.evaluation.ProjectedFilings;
import org.jiheng.report.part.DepartmentYear;

/** The projected facts as filings again. */
@ApplicationScoped
class FactFilings implements ProjectedFilings {

  private final Facts facts;
  private final ArrivalLog arrivals;

  FactFilings(Facts facts, ArrivalLog arrivals) {
    this.facts = facts;
    this.arrivals = arrivals;
  }

  @Override
  public Map<DepartmentYear, Arrivals> arrivals(Collection<DepartmentYear> ids) {
    return arrivals.of(ids);
  }

  @Override
  public Map<DepartmentYear, ProjectedFiling> filings(Collection<DepartmentYear> ids) {
    var filings = new HashMap<DepartmentYear, ProjectedFiling>();
    facts.of(ids).stream()
        .collect(Collectors.groupingBy(Facts.Fact::id))
        .forEach(
            (id, states) -> {
              var assembler = new FilingAssembler(id);
              states.forEach(
                  state -> assembler.add(CloudEvents.data(state.kind().type(), state.state())));
              filings.put(id, assembler.filing());
            });
    return filings;
  }
}
