package org.jiheng.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiheng.e2e.Journal.Kind;
import org.jiheng.e2e.Wire.Answer;

/**
 * Works for one department while things are killed: files, corrects an actual, posts an amount, one
 * change after the other. Where an outcome is unknown it repeats the same request, or looks whether
 * the change was taken, and goes on only when it knows.
 */
final class Correspondent implements Callable<Journal> {

  private static final int PRECONDITION_FAILED = 412;

  private final Journal journal;
  private final Random random;
  private final Figures figures;
  private final Wire wire;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private String indicator;
  private int serial;

  Correspondent(String department, boolean patient, Random random, Figures figures) {
    this.journal = new Journal(Sample.small(department), patient);
    this.random = random;
    this.figures = figures;
    this.wire = new Wire(figures);
  }

  void stop() {
    stopped.set(true);
  }

  /** Returns when it was stopped and knows what became of its last change. */
  @Override
  public Journal call() {
    wire.authenticate();
    file();
    indicator = indicator();
    while (!stopped.get()) {
      change();
    }
    return journal;
  }

  private void change() {
    serial++;
    wire.authenticate();
    var choice = random.nextInt(5);
    if (choice == 0) {
      file();
    } else if (choice < 3) {
      correct();
    } else {
      post();
    }
  }

  private void file() {
    var next = journal.next(serial);
    Map<String, String> condition =
        journal.revision() == 0 ? Map.of() : Map.of("If-Match", journal.etag());
    Answer answer =
        Wire.until(
            "filing " + serial + " of " + journal.department(),
            () -> wire.send("PUT", next.path(), condition, next.text()));
    journal.filed(require(answer, next));
    int revision = answer.json().path("revision").asInt();
    if (revision != journal.revision()) {
      throw new IllegalStateException(
          journal.department() + " has filed " + journal.revision() + " times, not " + revision);
    }
    awaitOwners();
    taken(Kind.FILING);
  }

  /**
   * A filing may be answered while one of its owners is away, and is brought to it by the platform
   * later; a single change that overtakes it there would withdraw it (ADR 25), so nobody who wants
   * both is quicker than his filing.
   */
  private void awaitOwners() {
    Wire.until(
        "filing " + serial + " of " + journal.department() + " at its owners",
        () ->
            wire.get("/api/v1/admin/open-filings")
                .filter(Answer::isOk)
                .filter(
                    open ->
                        open.json()
                            .path("items")
                            .valueStream()
                            .noneMatch(item -> department(item).equals(journal.department()))));
  }

  private static String department(JsonNode item) {
    return item.path("department").asText();
  }

  private void correct() {
    var actual = Journal.actual(serial);
    var path = "/api/v1/indicators/" + indicator;
    var before = wire.reads(path);
    var body = "{\"actual\":\"" + actual + "\"}";
    Wire.until(
        "actual " + serial + " of " + journal.department(),
        () -> {
          var patched = wire.send("PATCH", path, Map.of("If-Match", before.etag()), body);
          return patched.isPresent() && patched.get().status() != PRECONDITION_FAILED
              ? patched.map(answer -> require(answer, answer))
              : wire.get(path).filter(found -> found.json().path("actual").asText().equals(actual));
        });
    journal.corrected(actual);
    taken(Kind.ACTUAL);
  }

  private void post() {
    var amount = Journal.amount(serial);
    var reference = journal.department() + "-" + serial;
    var body =
        """
        {"department":"%s","fiscalYear":2024,"sheet":"statement","line":"%s","phase":"EXECUTED",
         "amount":%s,"reference":"%s"}\
        """
            .formatted(journal.department(), Journal.POSTED_LINE, amount, reference);
    var answer =
        Wire.until(
            "posting " + reference,
            () ->
                wire.send("POST", "/api/v1/postings", Map.of("Idempotency-Key", reference), body));
    if (!require(answer, answer).json().at("/posting/reference").asText().equals(reference)) {
      throw new IllegalStateException("a repeated posting lost its answer: " + answer);
    }
    journal.posted(reference, amount);
    taken(Kind.POSTING);
  }

  private <T> T require(Answer answer, T value) {
    if (!answer.isOk()) {
      throw new IllegalStateException(
          journal.department() + " was refused change " + serial + ": " + answer);
    }
    return value;
  }

  private void taken(Kind kind) {
    figures.accepted(kind);
    if (journal.patient()) {
      awaitEvaluation();
    }
  }

  /** Returns when the read model is as the journal says. */
  void awaitEvaluation() {
    Wire.until(
        "the read model of " + journal.department() + " at " + journal.etag(),
        () ->
            wire.get(journal.filing().path() + "?filingRevision=" + journal.revision())
                .filter(answer -> journal.etag().equals(answer.etag())));
  }

  private String indicator() {
    var level3 = journal.filing().tree().at(Journal.INDICATOR + "/level3").asText();
    var path =
        "/api/v1/indicators?fiscalYear=2024&form=overall&limit=500&department="
            + journal.department();
    return wire.reads(path)
        .json()
        .path("items")
        .valueStream()
        .filter(row -> row.path("level3").asText().equals(level3))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }
}
