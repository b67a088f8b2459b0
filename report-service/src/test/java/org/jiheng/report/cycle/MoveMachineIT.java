package org.jiheng.report.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.Verb;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.ProblemException;
import org.jiheng.http.Roles;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Random verbs by random people, who now and then state too little, have read something older, or
 * are killed between two commits, against a table that was written by hand. {@code -Dcycle.steps}
 * says how many there are, {@code -Dcycle.seed} repeats a run.
 */
@QuarkusTest
@OnParts("report")
class MoveMachineIT {

  private static final int STEPS = Integer.getInteger("cycle.steps", 200);
  private static final long SEED = Long.getLong("cycle.seed", new Random().nextLong());
  private static final int YEAR = 2061;
  private static final int DEPARTMENTS = 3;

  /** What asks for words, or for a word more. */
  private static final Set<Verb> EXPLAINED =
      Set.of(Verb.RETURN, Verb.UNACCEPT, Verb.REOPEN, Verb.CLOSE, Verb.UNCLOSE);

  private static final FactLog LOG = new FactLog();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Moving moving;
  private final MoveWorker worker;
  private final Orders orders;
  private final Documents documents;
  private final ContentLocks locks;
  private final Database database;

  MoveMachineIT(
      Moving moving,
      MoveWorker worker,
      Orders orders,
      Documents documents,
      ContentLocks locks,
      Database database) {
    this.moving = moving;
    this.worker = worker;
    this.orders = orders;
    this.documents = documents;
    this.locks = locks;
    this.database = database;
  }

  /** What becomes of whoever makes a move. */
  private enum Fate {
    LIVES,
    STATES_TOO_LITTLE,
    HAS_READ_SOMETHING_OLDER,
    IS_KILLED_AFTER_THE_FIRST_COMMIT,
    IS_KILLED_BEFORE_REGISTERING
  }

  /**
   * @param lapse whether time passes then, so that what was abandoned is taken up
   */
  private record Step(int department, String role, Verb verb, Fate fate, boolean lapse) {}

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aDocumentStandsWhereTheTableSaysAndIsLockedWhereverItIsHandedIn() {
    System.out.printf("cycle machine: -Dcycle.seed=%d -Dcycle.steps=%d%n", SEED, STEPS);
    Case.request()
        .contentType("application/json")
        .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" } ] }")
        .put("/api/v1/calendars/{y}", YEAR)
        .then()
        .statusCode(anyOf(equalTo(200), equalTo(201)));
    var models = Stream.of("MM01", "MM02", "MM03").map(MoveMachineIT::filed).toList();
    JqwikSession.run(
        () -> {
          var steps = steps().generator(1000);
          var random = new Random(SEED);
          for (var n = 0; n < STEPS; n++) {
            var step = steps.next(random).value();
            take(step, models.get(step.department()), "step " + n + ", " + step);
            if (step.lapse()) {
              models.stream().filter(MoveModel::isUnderWay).forEach(this::lapse);
            }
          }
        });
    models.forEach(this::lapse);
  }

  private static MoveModel filed(String department) {
    Case.inYear(LOG, department, YEAR).file(1).awaitEvaluation(1);
    return new MoveModel(new DepartmentYear(department, YEAR));
  }

  private static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DEPARTMENTS - 1),
            Arbitraries.of(Roles.CLERK, Roles.APPROVER, Roles.REVIEWER, Roles.ADMIN, Roles.AUDITOR),
            Arbitraries.of(Verb.class),
            Arbitraries.oneOf(Arbitraries.just(Fate.LIVES), Arbitraries.of(Fate.class)),
            Arbitraries.of(true, false))
        .as(Step::new);
  }

  private void take(Step step, MoveModel model, String told) {
    var next = model.after(step.role(), step.verb());
    if (next.isEmpty() || isRefused(step)) {
      assertThatThrownBy(() -> move(step, model))
          .as("%s of %s", told, model)
          .isInstanceOf(ProblemException.class);
    } else if (move(step, model)) {
      model.goesTo(next.get(), step.fate() != Fate.IS_KILLED_AFTER_THE_FIRST_COMMIT);
    } else {
      model.isBegun();
    }
    agrees(model, told);
  }

  private static boolean isRefused(Step step) {
    return step.fate() == Fate.HAS_READ_SOMETHING_OLDER
        || step.fate() == Fate.STATES_TOO_LITTLE && EXPLAINED.contains(step.verb());
  }

  /** Whether it is registered. */
  private boolean move(Step step, MoveModel model) {
    var who = new Actor("某" + step.role(), step.role());
    var body = body(step);
    var seen =
        step.fate() == Fate.HAS_READ_SOMETHING_OLDER ? "\"1-00000000-0\"" : moving.tag(model.id());
    if (step.fate() != Fate.IS_KILLED_AFTER_THE_FIRST_COMMIT
        && step.fate() != Fate.IS_KILLED_BEFORE_REGISTERING) {
      moving.move(model.id(), body, seen, who);
      return true;
    }
    var judged =
        QuarkusTransaction.requiringNew().call(() -> moving.begin(model.id(), body, seen, who));
    if (!judged.move().locks()) {
      return true;
    }
    if (step.fate() == Fate.IS_KILLED_BEFORE_REGISTERING) {
      orders.freeze(
          judged.document(), judged.move().to(), who, judged.now(), judged.standing().content());
    }
    return false;
  }

  private static MoveBody body(Step step) {
    var verb = step.verb();
    if (step.fate() == Fate.STATES_TOO_LITTLE) {
      return new MoveBody(verb.word(), null, null, null, null, null, null);
    }
    return new MoveBody(
        verb.word(),
        "原因",
        verb == Verb.RETURN ? List.of(new Remark(null, "补正")) : null,
        verb == Verb.REOPEN ? "2099-01-01" : null,
        verb == Verb.CLOSE,
        null,
        null);
  }

  /** What the register calls handed in is refused everywhere, also while something is under way. */
  private void agrees(MoveModel model, String told) {
    assertThat(standing(model).state()).as("%s of %s", told, model).isEqualTo(model.state());
    if (!model.state().isOpen()) {
      assertThat(isRefusedHere(model)).as("here after %s", told).isTrue();
      assertThat(isFrozen(model, "budget")).as("budget-service after %s", told).isTrue();
      assertThat(isFrozen(model, "indicator")).as("indicator-service after %s", told).isTrue();
    }
  }

  /** Nothing that was abandoned stays locked without a reason. */
  private void lapse(MoveModel model) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .sql("update document_state set leased_until = now() - interval '1 second' ")
                    .add("where step is not null and department = :department")
                    .add(" and fiscal_year = :year")
                    .bind("department", model.id().department())
                    .bind("year", YEAR)
                    .update());
    worker.look();
    Case.await("the worker").until(() -> standing(model).step() == null);
    model.isTakenUp();
    var isOpen = model.state().isOpen();
    assertThat(standing(model).state()).as("%s", model).isEqualTo(model.state());
    assertThat(isRefusedHere(model)).as("here: %s", model).isNotEqualTo(isOpen);
    assertThat(isFrozen(model, "budget")).as("budget-service: %s", model).isNotEqualTo(isOpen);
    assertThat(isFrozen(model, "indicator"))
        .as("indicator-service: %s", model)
        .isNotEqualTo(isOpen);
  }

  private CycleDocument standing(MoveModel model) {
    return QuarkusTransaction.requiringNew().call(() -> documents.of(model.id(), StageKind.FILING));
  }

  private boolean isRefusedHere(MoveModel model) {
    try {
      QuarkusTransaction.requiringNew().run(() -> locks.refuseFiling(model.id()));
      return false;
    } catch (ProblemException locked) {
      return true;
    }
  }

  private boolean isFrozen(MoveModel model, String owner) {
    var address = ConfigProvider.getConfig().getValue("jiheng.owners." + owner, String.class);
    var order =
        HttpRequest.newBuilder(
                URI.create(
                    address
                        + "/api/v1/filing-parts/"
                        + model.id().department()
                        + "/"
                        + YEAR
                        + "/lock"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    return read(order).path("frozen").booleanValue();
  }

  private JsonNode read(HttpRequest request) {
    try {
      return FilingJson.mapper()
          .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
