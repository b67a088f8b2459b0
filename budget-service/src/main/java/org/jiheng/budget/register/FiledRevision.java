package org.jiheng.budget.register;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** An entry of the register: which content was filed as which revision, by whom and when. */
@Entity
@Immutable
@Table(name = "filing")
class FiledRevision {

  @EmbeddedId private FilingKey key;

  private String hash;

  @Column(name = "actor_subject")
  private String actorSubject;

  @Column(name = "actor_role")
  private String actorRole;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "taken_at")
  private Instant takenAt;

  protected FiledRevision() {}

  int revision() {
    return key.revision();
  }

  String hash() {
    return hash;
  }

  String actorSubject() {
    return actorSubject;
  }

  String actorRole() {
    return actorRole;
  }

  LocalDate businessDate() {
    return businessDate;
  }

  Instant takenAt() {
    return takenAt;
  }
}
