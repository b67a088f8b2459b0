package org.jiheng.cycle.evidence;

import java.time.Instant;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;

/**
 * A file that proves something of a filing.
 *
 * @param sha256 of its content
 * @param places pointers into the filing to which it is bound; an empty one for the whole of it
 */
public record Evidence(
    long id,
    DepartmentYear year,
    String sha256,
    long size,
    String name,
    EvidenceKind kind,
    Actor handedBy,
    Instant handedAt,
    List<String> places) {

  public Evidence at(List<String> bound) {
    return new Evidence(id, year, sha256, size, name, kind, handedBy, handedAt, bound);
  }
}
