package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.jiheng.testing.Tokens;

/**
 * A filing that is submitted once, also between locking its content at its owners and registering
 * it: what the register calls submitted is locked at both owners, and nothing else is.
 */
record SubmitRequest(Sample filing) implements Strike.Request {

  private static final int DEPARTMENTS = 8;
  private static final String YEAR = "2024";

  /** Of filings that are taken, in a year that has a cycle. */
  static List<SubmitRequest> some(Member victim) {
    var requests = new ArrayList<SubmitRequest>();
    for (var n = 0; n < DEPARTMENTS; n++) {
      var filing = Sample.small("MOVE-" + victim + "-" + n);
      Clerk.hasFiled(filing);
      requests.add(new SubmitRequest(filing));
    }
    hasACalendar();
    return requests;
  }

  @Override
  public int send() {
    var moves = filing.path() + "/moves";
    return given()
        .baseUri(Platform.running().gateway())
        .auth()
        .oauth2(Tokens.clerk(filing.code()))
        .contentType("application/json; charset=UTF-8")
        .header("If-Match", Clerk.get(moves).header("ETag"))
        .body("{ \"verb\": \"submit\" }")
        .post(moves)
        .statusCode();
  }

  @Override
  public void judge(OptionalInt status) {
    var code = filing.code();
    Awaitility.await("the platform has made up its mind about " + code)
        .atMost(90, SECONDS)
        .until(() -> register("step is not null and department = '" + code + "'").isEmpty());
    var isHandedIn = handedIn().contains(code);
    if (status.isPresent() && status.getAsInt() < 500) {
      assertThat(isHandedIn)
          .as("%s was answered %s", code, status)
          .isEqualTo(status.getAsInt() == 200);
    }
    assertThat(frozen(Member.BUDGET).contains(code)).as(code).isEqualTo(isHandedIn);
    assertThat(frozen(Member.INDICATOR).contains(code)).as(code).isEqualTo(isHandedIn);
    assertThat(edited(code)).as(code).isEqualTo(isHandedIn ? 409 : 200);
  }

  /** The register is read first: what it calls handed in then stays locked from then on. */
  static void assertLocked() {
    var handedIn = handedIn();
    assertThat(frozen(Member.BUDGET)).containsAll(handedIn);
    assertThat(frozen(Member.INDICATOR)).containsAll(handedIn);
  }

  /** Once nothing is on its way. */
  static void assertNothingElseIsLocked() {
    Awaitility.await("no move is left on its way")
        .atMost(60, SECONDS)
        .until(() -> register("step is not null").isEmpty());
    assertThat(frozen(Member.BUDGET)).isEqualTo(handedIn());
    assertThat(frozen(Member.INDICATOR)).isEqualTo(handedIn());
  }

  /** At the owner's own port. */
  private static int edited(String code) {
    var rows = "/api/v1/indicators?form=overall&fiscalYear=" + YEAR + "&department=" + code;
    var row = "/api/v1/indicators/" + Clerk.get(rows).jsonPath().getString("items[0].id");
    return Clerk.request()
        .baseUri(Platform.running().address(Member.INDICATOR))
        .header("If-Match", Clerk.get(row).header("ETag"))
        .body("{ \"actual\": \"另一个\" }")
        .patch(row)
        .statusCode();
  }

  private static TreeSet<String> handedIn() {
    return register("state = 'SUBMITTED'");
  }

  private static TreeSet<String> register(String condition) {
    return new TreeSet<>(
        ServiceDatabase.of(Member.REPORT)
            .texts(
                "select department from document_state where department like 'MOVE-%' and "
                    + condition));
  }

  private static TreeSet<String> frozen(Member owner) {
    return new TreeSet<>(
        ServiceDatabase.of(owner)
            .texts("select department from year_lock where frozen and department like 'MOVE-%'"));
  }

  private static void hasACalendar() {
    var calendar = "/api/v1/calendars/" + YEAR;
    if (Clerk.get(calendar).statusCode() == 404) {
      Clerk.request()
          .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" } ] }")
          .put(calendar)
          .then()
          .statusCode(201);
    }
  }
}
