package org.jiheng.report.part;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.AmountUnit;

/**
 * The part of a filing that report-service owns: rule profile, unit, narrative, and which members
 * were stated but empty, which no event could tell.
 */
@Entity
@Table(name = "filed_part")
public class FiledPart {

  @EmbeddedId private DepartmentYear id;

  private int revision;

  /** The hash of the whole canonical filing at that revision. */
  private String filing;

  @Column(name = "rule_profile")
  private String ruleProfile;

  @Enumerated(EnumType.STRING)
  @Column(name = "amount_unit")
  private AmountUnit amountUnit;

  /** The part as JSON in the shape of a filing. */
  private String part;

  /** Pointers to the members stated empty, as a JSON array. */
  @Column(name = "stated_empty")
  private String statedEmpty;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "filed_by")
  private String filedBy;

  @Column(name = "filed_role")
  private String filedRole;

  protected FiledPart() {}

  FiledPart(DepartmentYear id) {
    this.id = id;
  }

  /** Takes a revision whole, also an older one: it stands again where a newer was withdrawn. */
  void take(int revision, FiledContent content, Actor actor, Instant time) {
    this.revision = revision;
    this.filing = content.filing();
    this.ruleProfile = content.ruleProfile();
    this.amountUnit = content.amountUnit();
    this.part = content.part();
    this.statedEmpty = content.statedEmpty();
    this.filedAt = time;
    this.filedBy = actor.subject();
    this.filedRole = actor.role();
  }

  public DepartmentYear id() {
    return id;
  }

  public int revision() {
    return revision;
  }

  public Instant filedAt() {
    return filedAt;
  }

  /** What was filed, without who and when. */
  public FiledContent content() {
    return new FiledContent(filing, ruleProfile, amountUnit, part, statedEmpty);
  }
}
