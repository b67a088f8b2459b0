package org.jiheng.intake;

import org.jiheng.contracts.Change;
import org.jiheng.contracts.Envelope;
import org.jiheng.contracts.OutboxEventsReleased;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.facts.YearFacts;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.outbox.reading.LogRecord;

/** What a record of a log turned out to be. */
public sealed interface Reading {

  LogRecord origin();

  void sortInto(Sorting sorting);

  /** An event of a type that is known here. */
  record Event(LogRecord origin, LogOfFacts source, Envelope envelope, Change data)
      implements Reading {

    public DepartmentYear id() {
      return new DepartmentYear(data.department(), data.fiscalYear());
    }

    /** Whether it is about what a department files, and not about whether it must. */
    public boolean ofFiling() {
      return YearFacts.isOfFiling(envelope);
    }

    /** Lets the year of it follow. */
    public void bring(YearFacts year) {
      year.follow(source, envelope, data);
    }

    @Override
    public void sortInto(Sorting sorting) {
      sorting.event(this);
    }
  }

  /** An event of what belongs to no department: entered in the audit trail, and no fact. */
  record Platform(LogRecord origin, PlatformChange data) implements Reading {

    /** Whom it concerns all the same; null where nobody more than others. */
    public String department() {
      return data instanceof OutboxEventsReleased released ? released.releasedDepartment() : null;
    }

    @Override
    public void sortInto(Sorting sorting) {
      sorting.platform(this);
    }
  }

  /** An event of a type that came after this version: passed over, and counted. */
  record Unknown(LogRecord origin) implements Reading {

    @Override
    public void sortInto(Sorting sorting) {
      sorting.unknown(this);
    }
  }

  /** A record that cannot be understood, and why. */
  record Unreadable(LogRecord origin, String cause) implements Reading {

    @Override
    public void sortInto(Sorting sorting) {
      sorting.unreadable(this);
    }
  }

  static Reading of(LogRecord origin) {
    try {
      return CloudEvents.type(origin.headers())
          .flatMap(type -> LogOfFacts.of(type.topic()))
          .<Reading>map(source -> event(origin, source))
          .orElseGet(() -> new Unknown(origin));
    } catch (RuntimeException unreadable) {
      return new Unreadable(origin, String.valueOf(unreadable.getMessage()));
    }
  }

  private static Reading event(LogRecord origin, LogOfFacts source) {
    var envelope = CloudEvents.envelope(origin.headers());
    if (origin.value() == null) {
      throw new IllegalArgumentException("the record has no value");
    }
    var data = CloudEvents.data(envelope.type(), origin.value());
    if (!envelope.department().equals(data.department())
        || !envelope.department().equals(origin.key())
        || envelope.fiscalYear() != data.fiscalYear()) {
      throw new IllegalArgumentException(
          "key, envelope and data name different departments or years");
    }
    return data instanceof PlatformChange change
        ? new Platform(origin, change)
        : new Event(origin, source, envelope, data);
  }
}
