package org.jiheng.report.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The register of a department's year.
 *
 * @param revision the newest revision that was not withdrawn
 * @param filing the hash of its content as it was filed; null where it voids the filing
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

  /** Who filed: the token's subject and the role in which it was done. */
  record ActorView(String subject, String role) {}

  /** One revision: which content was filed, by whom, when and for which date. */
  record Revision(
      int revision,
      String filing,
      ActorView actor,
      LocalDate businessDate,
      Instant takenAt,
      State state,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "撤回或作废的原因。") String reason,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @JsonRawValue
          @Schema(description = SOURCE, implementation = Object.class)
          String source) {

    private static final String SOURCE =
        "由人从文件中核对后报送的：kind 为 PDF，sha256 为该文件的摘要，confirmed 为逐个核对过的单元格。";

    static Revision of(RegisteredRevision filed) {
      return new Revision(
          filed.revision(),
          filed.filing(),
          new ActorView(filed.actor().subject(), filed.actor().role()),
          filed.businessDate(),
          filed.registeredAt(),
          State.of(filed.state()),
          filed.reason(),
          filed.source());
    }
  }

  /** What became of a revision. */
  enum State {
    REGISTERED,
    TAKEN,
    WITHDRAWN,
    VOIDED;

    static State of(RegisteredRevision.State state) {
      return state == RegisteredRevision.State.AGREED ? REGISTERED : valueOf(state.name());
    }
  }

  static RegisterView of(String department, int fiscalYear, List<Revision> revisions) {
    var newest =
        revisions.stream()
            .filter(revision -> revision.state() != State.WITHDRAWN)
            .findFirst()
            .orElse(revisions.get(0));
    return new RegisterView(
        department,
        fiscalYear,
        newest.revision(),
        newest.filing(),
        newest.actor(),
        newest.takenAt(),
        revisions);
  }

  /** Moves with every revision and with what becomes of the newest. */
  String etag() {
    var newest = revisions.get(0);
    return "\"" + newest.revision() + "-" + newest.state() + "\"";
  }
}
