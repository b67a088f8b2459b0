package org.jiheng.audit;

import org.jiheng.filing.DepartmentYear;

/**
 * Something done in report-service that no log tells of.
 *
 * @param subject what it was done to
 * @param version of the subject afterwards; null where it has none
 */
public record Deed(Kind kind, String subject, String department, Integer fiscalYear, Long version) {

  /** What can be done. */
  public enum Kind {
    /** A profile was made, or has a new version. */
    RULE_PROFILE_PUT("RuleProfilePut"),
    /** The narrative of a filing was taken. */
    FILING_PART_TAKEN("FilingPartTaken"),
    /** A filing met a single change made at the same moment, and the one before stands again. */
    FILING_WITHDRAWN("FilingWithdrawn"),
    /** There is no filing of the department and year any more. */
    FILING_VOIDED("FilingVoided"),
    /** Scores or remarks of a reviewer were given or taken back. */
    REVIEW_GIVEN("ReviewGiven"),
    /** A filing was handed in, returned, accepted, or moved otherwise. */
    DOCUMENT_MOVED("DocumentMoved"),
    /** Findings were explained. */
    FINDINGS_ANSWERED("FindingsAnswered"),
    /** Explanations of findings were accepted or rejected. */
    FINDING_ANSWERS_JUDGED("FindingAnswersJudged"),
    /** One move of many filings was asked for; each is entered by itself when it is made. */
    MOVE_BATCH_STARTED("MoveBatchStarted"),
    /** A department was reminded of what it has not handed in. */
    REMINDER_SENT("ReminderSent"),
    /** A file of evidence was taken. */
    EVIDENCE_TAKEN("EvidenceTaken"),
    /** A file of evidence was bound to other places than before. */
    EVIDENCE_BOUND("EvidenceBound"),
    /** A department said where it disclosed a year, and what it kept back. */
    DISCLOSURE_STATED("DisclosureStated"),
    /** Somebody of the bureau saw a year on a department's own site. */
    DISCLOSURE_CHECKED("DisclosureChecked"),
    /** Somebody decided what a result means for the next budget. */
    BUDGET_DECIDED("BudgetDecided"),
    /** The days of a year were set. */
    CALENDAR_PUT("CalendarPut"),
    /** A department got other days than the year has. */
    CALENDAR_EXTENDED("CalendarExtended"),
    /** Departments were drawn to be checked. */
    SAMPLE_DRAWN("SampleDrawn"),
    REBUILD_STARTED("RebuildStarted"),
    REBUILD_CANCELLED("RebuildCancelled"),
    PUBLICATION_STARTED("PublicationStarted"),
    PUBLICATION_CANCELLED("PublicationCancelled"),
    /** Many filings were handed in at once; each is entered by itself when it is taken. */
    IMPORT_STARTED("ImportStarted"),
    IMPORT_CANCELLED("ImportCancelled"),
    /** Parked events of a department were tried again. */
    PARKED_EVENTS_RETRIED("ParkedEventsRetried"),
    /** Events of this service's own outbox that the broker had refused were released. */
    OUTBOX_EVENTS_RELEASED("OutboxEventsReleased");

    private final String typeName;

    Kind(String name) {
      this.typeName = "org.jiheng.report." + name;
    }

    /** As the type of an event, but without a version, because it is none. */
    String typeName() {
      return typeName;
    }
  }

  /** Of no department. */
  public static Deed of(Kind kind, String subject, Long version) {
    return new Deed(kind, subject, null, null, version);
  }

  /** To a department's year, which is its subject. */
  public static Deed of(Kind kind, DepartmentYear id, long version) {
    return new Deed(
        kind, id.department() + "/" + id.fiscalYear(), id.department(), id.fiscalYear(), version);
  }
}
