package org.jiheng.report.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.report.cycle.MoveRequests.approver;
import static org.jiheng.report.cycle.MoveRequests.clerk;
import static org.jiheng.report.cycle.MoveRequests.move;
import static org.jiheng.report.cycle.MoveRequests.post;
import static org.jiheng.report.cycle.MoveRequests.shown;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Party;
import org.jiheng.cycle.Transitions;
import org.jiheng.cycle.Verb;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every verb of every role in the states of a year, at the door: what the table does not have is
 * refused.
 */
@QuarkusTest
@OnParts("report")
class MoveAccessIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2038;

  /** What leads from one state to the next, through all that a person can bring about. */
  private static final List<String> WAY =
      List.of(
          "clerk submit",
          "approver return",
          "clerk submit",
          "approver approve",
          "reviewer accept",
          "admin disclose",
          "admin close");

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void whatTheTableDoesNotHaveIsRefusedToEverybodyInEveryState() {
    Case.request()
        .contentType("application/json")
        .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" } ] }")
        .put("/api/v1/calendars/{y}", YEAR)
        .then()
        .statusCode(201);
    var filed = Case.inYear(LOG, "MA01", YEAR).file(1);
    filed.awaitEvaluation(1);
    var seen = new HashSet<DocumentState>();
    judge(filed, seen);
    for (var step : WAY) {
      var words = step.split(" ");
      var more =
          switch (words[1]) {
            case "return" -> ", \"remarks\": [ { \"text\": \"补正\" } ]";
            case "close" -> ", \"note\": \"年度结束\"";
            default -> "";
          };
      move(filed, callers(filed).get(words[0]).token(), words[1], more).then().statusCode(200);
      judge(filed, seen);
    }
    assertThat(seen).containsExactlyInAnyOrder(DocumentState.values());
  }

  /**
   * @param party null for who takes no part
   * @param own whether the department is one of the caller's
   */
  private record Caller(String token, Party party, boolean own) {}

  private static Map<String, Caller> callers(Case filed) {
    var callers = new LinkedHashMap<String, Caller>();
    callers.put("clerk", new Caller(clerk(filed), Party.CLERK, true));
    callers.put("approver", new Caller(approver(filed), Party.APPROVER, true));
    callers.put("reviewer", new Caller(Tokens.reviewer(), Party.REVIEWER, true));
    callers.put("admin", new Caller(Tokens.bearer(), Party.ADMIN, true));
    callers.put("auditor", new Caller(Tokens.auditor(), null, true));
    callers.put("foreign clerk", new Caller(Tokens.clerk("MA99"), Party.CLERK, false));
    callers.put("foreign approver", new Caller(Tokens.approver("MA99"), Party.APPROVER, false));
    return callers;
  }

  private static void judge(Case filed, HashSet<DocumentState> seen) {
    var before = shown(filed, Tokens.bearer());
    var state = DocumentState.valueOf(before.jsonPath().getString("state"));
    var etag = before.header("ETag");
    seen.add(state);
    callers(filed)
        .forEach(
            (name, caller) -> {
              var allowed = allowed(state, caller);
              if (caller.own()) {
                shown(filed, caller.token())
                    .then()
                    .statusCode(200)
                    .body("allowed", equalTo(allowed));
              } else {
                shown(filed, caller.token()).then().statusCode(403);
              }
              for (var verb : Verb.values()) {
                if (!allowed.contains(verb.word())) {
                  assertThat(post(filed, caller.token(), verb.word(), "", etag).statusCode())
                      .as("%s %s in %s", name, verb, state)
                      .isIn(
                          caller.own() && caller.party() != null
                              ? List.of(403, 409)
                              : List.of(403));
                }
              }
            });
    assertThat(shown(filed, Tokens.bearer()).header("ETag")).isEqualTo(etag);
  }

  private static List<String> allowed(DocumentState state, Caller caller) {
    return caller.own() && caller.party() != null
        ? Transitions.allowed(state, caller.party()).stream().map(Verb::word).toList()
        : List.of();
  }
}
