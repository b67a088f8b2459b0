package org.jiheng.budget.amount;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jiheng.budget.change.ActorView;

/**
 * A row of the journal. Only read through here: {@link Journal} appends, and nothing changes it.
 */
@Entity
@Immutable
class Posting {

  @Id private long id;

  private String department;

  @Column(name = "fiscal_year")
  private int fiscalYear;

  private String sheet;
  private String line;

  @Enumerated(EnumType.STRING)
  private Phase phase;

  @Enumerated(EnumType.STRING)
  private DuePosting.Kind kind;

  private BigDecimal difference;
  private String reference;
  private String reason;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "actor_subject")
  private String actorSubject;

  @Column(name = "actor_role")
  private String actorRole;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Posting() {}

  PostingView view() {
    return new PostingView(
        id,
        department,
        fiscalYear,
        sheet,
        line,
        phase,
        kind,
        difference,
        reference,
        reason,
        businessDate,
        new ActorView(actorSubject, actorRole),
        createdAt);
  }
}
