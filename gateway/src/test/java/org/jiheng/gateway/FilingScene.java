package org.jiheng.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Three services of a test that play a filing's steps, and a clerk who hands one in. */
final class FilingScene {

  static final String HASH = "1a2b3c4d5e6f";
  static final String PATH = "/api/v1/filings/431053/2024";
  static final String FILING = "{\"fiscalYear\":2024}";

  private FilingScene() {}

  /** One change in the shape that the services report. */
  static String change(String pointer) {
    return "{\"pointer\":\"%s\",\"path\":\"%s\",\"before\":1.50,\"after\":null}"
        .formatted(pointer, pointer);
  }

  static String dryRun(Integer taken, List<String> changes, List<String> conflicts) {
    return """
        {"takenRevision":%s,"filing":"%s","changes":[%s],"conflicts":[%s],
         "preview":{"score":98.80},"more":true}"""
        .formatted(taken, HASH, String.join(",", changes), String.join(",", conflicts));
  }

  static String unchanged(Integer taken) {
    return dryRun(taken, List.of(), List.of());
  }

  static String changed(Integer taken, String... pointers) {
    return dryRun(taken, List.of(pointers).stream().map(FilingScene::change).toList(), List.of());
  }

  static String conflicting(Integer taken, String pointer) {
    return dryRun(taken, List.of(change(pointer)), List.of(change(pointer)));
  }

  static String registered(int revision, boolean changed, boolean created) {
    return "{\"revision\":%d,\"filing\":\"%s\",\"changed\":%s,\"created\":%s}"
        .formatted(revision, HASH, changed, created);
  }

  static String applied(int revision, boolean changed) {
    return "{\"takenRevision\":%d,\"changed\":%s}".formatted(revision, changed);
  }

  /** The service says the one thing to a dry run and the other when it is told to store. */
  static void plays(TestService service, String dryRun, int status, String apply) {
    service.answers(
        (request, exchange) -> {
          boolean dry = request.uri().contains("dryRun=true");
          TestService.respond(
              exchange, dry ? 200 : status, "application/json", dry ? dryRun : apply);
        });
  }

  static void plays(TestService service, String dryRun, String apply) {
    plays(service, dryRun, 200, apply);
  }

  static RequestSpecification clerk() {
    return given()
        .auth()
        .oauth2(Client.token())
        .contentType("application/json")
        .body(FILING)
        .urlEncodingEnabled(false);
  }

  static ValidatableResponse handsIn() {
    return clerk().put(PATH).then();
  }

  static ValidatableResponse handsIn(String ifMatch) {
    return clerk().header("If-Match", ifMatch).put(PATH).then();
  }

  /** The requests that were to store something, in the services' order. */
  static List<String> stored() {
    return TestService.ALL.stream()
        .flatMap(service -> service.seen().stream())
        .map(TestService.Seen::uri)
        .filter(uri -> !uri.contains("dryRun=true"))
        .toList();
  }
}
