package org.jiheng.report.journey;

import static io.restassured.RestAssured.given;

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
import org.jiheng.contracts.Topic;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.Tokens;

/**
 * A department of its own for one test, so that tests do not meet: the small sample filing under
 * another code.
 */
final class Case {

  static final int YEAR = 2024;

  private static final AtomicLong VERSIONS = new AtomicLong();

  private final FactLog log;
  private final String department;
  private ObjectNode tree;

  Case(FactLog log, String department, String sample) {
    this.log = log;
    this.department = department;
    this.tree = sample(sample);
    ((ObjectNode) tree.get("department")).put("code", department);
  }

  static Case small(FactLog log, String department) {
    return new Case(log, department, "430999-2024");
  }

  static long version() {
    return VERSIONS.incrementAndGet();
  }

  ObjectNode tree() {
    return tree;
  }

  Filing filing() {
    return FilingJson.filing(tree);
  }

  Case named(String name) {
    ((ObjectNode) tree.get("department")).put("name", name);
    return this;
  }

  /** Another self-score of the execution line, so that filings differ. */
  Case claiming(String points) {
    var execution = (ObjectNode) ((ArrayNode) tree.get("forms")).get(0).get("execution");
    execution.put("selfScore", new BigDecimal(points));
    return this;
  }

  FilingEvents events(int revision) {
    return new FilingEvents(filing(), revision, FilingJson.hash(tree), Case::version);
  }

  void budget(int revision) {
    log.publish(Topic.BUDGET, revision, events(revision).budget());
  }

  void indicator(int revision) {
    log.publish(Topic.INDICATOR, revision, events(revision).indicator());
  }

  Response own(int revision) {
    return request()
        .contentType("application/json")
        .body(tree.toString())
        .put("/api/v1/filing-parts/{d}/{y}?revision={r}", department, YEAR, revision);
  }

  Response dryRun(Object body) {
    return request()
        .contentType("application/json")
        .body(body.toString())
        .put("/api/v1/filing-parts/{d}/{y}?dryRun=true", department, YEAR);
  }

  /** All three parts. */
  Case file(int revision) {
    budget(revision);
    indicator(revision);
    own(revision).then().statusCode(200);
    return this;
  }

  Response evaluation() {
    return request().get("/api/v1/evaluations/{d}/{y}", department, YEAR);
  }

  Response evaluation(int filingRevision) {
    return request()
        .get("/api/v1/evaluations/{d}/{y}?filingRevision={r}", department, YEAR, filingRevision);
  }

  Response get(String path) {
    return request().get(path, department, YEAR);
  }

  Response awaitEvaluation(int filingRevision) {
    return await("evaluation")
        .until(() -> evaluation(filingRevision), answer -> answer.statusCode() == 200);
  }

  static org.awaitility.core.ConditionFactory await(String what) {
    return Awaitility.await(what)
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50));
  }

  static RequestSpecification request() {
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
