package org.jiheng.report.part;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiheng.contracts.Actor;

/** Every filed part, one for a department and year. */
@ApplicationScoped
public class FiledParts implements PanacheRepositoryBase<FiledPart, DepartmentYear> {

  public Map<DepartmentYear, FiledPart> of(Collection<DepartmentYear> ids) {
    return find("id in ?1", ids).stream()
        .collect(Collectors.toMap(FiledPart::id, Function.identity()));
  }

  /** Every department and year of which there is one, in their order. */
  public List<DepartmentYear> ids() {
    return getEntityManager()
        .createQuery("select part.id from FiledPart part", DepartmentYear.class)
        .getResultStream()
        .sorted()
        .toList();
  }

  public Optional<FiledPart> of(DepartmentYear id) {
    return findByIdOptional(id);
  }

  /** Keeps a revision in place of another; the caller holds the department's lock. */
  public void take(
      DepartmentYear id, int revision, FiledContent content, Actor actor, Instant time) {
    var known = findById(id);
    var part = known == null ? new FiledPart(id) : known;
    part.take(revision, content, actor, time);
    if (known == null) {
      persist(part);
    }
    flush();
  }

  /** The filing was voided; the caller holds the department's lock. */
  public void drop(DepartmentYear id) {
    deleteById(id);
    flush();
  }
}
