package org.jiheng.report.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.Topic;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.PartOwnerStandIn;
import org.jiheng.testing.Tokens;

/**
 * A department of its own for one test, so that tests do not meet: the small sample filing under
 * another code.
 */
public final class Case {

  private static final AtomicLong VERSIONS = new AtomicLong();

  private final FactLog log;
  private final String department;
  private final int year;
  private final ObjectNode tree;

  Case(FactLog log, String department, int year, String sample) {
    this.log = log;
    this.department = department;
    this.year = year;
    this.tree = sample(sample).put("fiscalYear", year);
    ((ObjectNode) tree.get("department")).put("code", department);
  }

  public static Case small(FactLog log, String department) {
    return new Case(log, department, 2024, "430999-2024");
  }

  public static Case large(FactLog log, String department) {
    return new Case(log, department, 2024, "431053-2024");
  }

  public static Case inYear(FactLog log, String department, int year) {
    return new Case(log, department, year, "430999-2024");
  }

  public static long version() {
    return VERSIONS.incrementAndGet();
  }

  public ObjectNode tree() {
    return tree;
  }

  public Filing filing() {
    return FilingJson.filing(tree);
  }

  public Case named(String name) {
    ((ObjectNode) tree.get("department")).put("name", name);
    return this;
  }

  /** Another self-score of the execution line, so that filings differ. */
  public Case claiming(String points) {
    var execution = (ObjectNode) ((ArrayNode) tree.get("forms")).get(0).get("execution");
    execution.put("selfScore", new BigDecimal(points));
    return this;
  }

  public FilingEvents events(int revision) {
    return new FilingEvents(filing(), revision, FilingJson.hash(tree), Case::version);
  }

  /** The form's row with another actual, as a correction tells of it. */
  public Change corrected(String form, int row, String actual) {
    var was =
        filing().forms().stream()
            .filter(each -> each.form().equals(form))
            .findFirst()
            .orElseThrow()
            .indicators()
            .get(row);
    return events(1)
        .indicator(
            form,
            row,
            new Indicator(
                was.level1(),
                was.level2(),
                was.level3(),
                was.target(),
                actual,
                was.weight(),
                was.selfScore(),
                was.tier(),
                was.deviation()));
  }

  public void budget(int revision) {
    log.publish(Topic.BUDGET, revision, events(revision).budget());
  }

  public void indicator(int revision) {
    log.publish(Topic.INDICATOR, revision, events(revision).indicator());
  }

  /** Hands the filing in; what is not the first revision replaces the one before. */
  public Response own(int revision) {
    var request = request().contentType("application/json").body(tree.toString());
    if (revision > 1) {
      request.header("If-Match", "\"" + (revision - 1) + "\"");
    }
    return request.put("/api/v1/filings/{d}/{y}", department, year);
  }

  /** As {@link #own}, taken. */
  public Case registered(int revision) {
    own(revision)
        .then()
        .statusCode(revision == 1 ? 201 : 200)
        .body("revision", equalTo(revision))
        .body("changed", equalTo(true));
    return this;
  }

  public String department() {
    return department;
  }

  public int year() {
    return year;
  }

  public Response dryRun(Object body) {
    return request()
        .contentType("application/json")
        .body(body.toString())
        .put("/api/v1/filings/{d}/{y}?dryRun=true", department, year);
  }

  /** All three parts. */
  public Case file(int revision) {
    budget(revision);
    indicator(revision);
    return registered(revision);
  }

  /** All three parts of the first revision, which may be there already. */
  public Case standing() {
    budget(1);
    indicator(1);
    own(1).then().statusCode(anyOf(equalTo(200), equalTo(201)));
    return this;
  }

  public Response evaluation() {
    return request().get("/api/v1/evaluations/{d}/{y}", department, year);
  }

  public Response evaluation(int filingRevision) {
    return request()
        .get("/api/v1/evaluations/{d}/{y}?filingRevision={r}", department, year, filingRevision);
  }

  public Response get(String path) {
    return request().get(path, department, year);
  }

  public Response awaitEvaluation(int filingRevision) {
    return await("evaluation")
        .until(() -> evaluation(filingRevision), answer -> answer.statusCode() == 200);
  }

  public static ConditionFactory await(String what) {
    return Awaitility.await(what)
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50));
  }

  /** A department that is called {@link PartOwnerStandIn#AWAY} is answered for from now on. */
  public static void ownersComeBack(String department) {
    for (var owner : new String[] {"budget", "indicator"}) {
      var address = ConfigProvider.getConfig().getValue("jiheng.owners." + owner, String.class);
      given()
          .put(address + "/api/v1/filing-parts/{d}/2024/comes-back", department)
          .then()
          .statusCode(200);
    }
  }

  public static RequestSpecification request() {
    return given().auth().oauth2(Tokens.bearer());
  }

  private static ObjectNode sample(String name) {
    try (var file = Case.class.getResourceAsStream("/filings/" + name + ".json")) {
      return (ObjectNode) FilingJson.mapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
