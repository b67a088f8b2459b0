package org.jiheng.budget.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiheng.budget.change.ActorView;

/**
 * The register of a department's year.
 *
 * @param revision the newest revision
 * @param filing the hash of its content as it was filed
 * @param revisions all of them, the newest first
 */
record RegisterView(
    String department,
    int fiscalYear,
    int revision,
    String filing,
    ActorView actor,
    Instant takenAt,
    List<Revision> revisions) {

  /** One revision: which content was filed, by whom, when and for which date. */
  record Revision(
      int revision, String filing, ActorView actor, LocalDate businessDate, Instant takenAt) {

    static Revision of(FiledRevision filed) {
      return new Revision(
          filed.revision(),
          filed.hash(),
          new ActorView(filed.actorSubject(), filed.actorRole()),
          filed.businessDate(),
          filed.takenAt());
    }
  }

  static RegisterView of(String department, int fiscalYear, List<Revision> revisions) {
    var newest = revisions.get(0);
    return new RegisterView(
        department,
        fiscalYear,
        newest.revision(),
        newest.filing(),
        newest.actor(),
        newest.takenAt(),
        revisions);
  }
}
