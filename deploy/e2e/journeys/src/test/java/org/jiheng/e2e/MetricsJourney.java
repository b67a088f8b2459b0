package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator is told to watch is what the services show. */
class MetricsJourney {

  private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
  private static final Set<String> FUNCTIONS =
      Set.of("sum", "max", "rate", "increase", "histogram_quantile");

  private static Set<String> shown;

  @BeforeAll
  static void somethingHasHappened() {
    Clerk.hasFiled(Sample.of("E2E-METRICS"));
    shown =
        Member.SERVICES.stream()
            .flatMap(service -> scraped(service).lines())
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyMetricOfTheDashboardIsShownByAService() throws IOException {
    var dashboard =
        FilingJson.mapper().readTree(Files.readString(SourceTree.at("deploy/grafana/jiheng.json")));

    var drawn =
        dashboard.findValuesAsText("expr").stream()
            .map(expression -> LABELS.matcher(expression).replaceAll(" "))
            .flatMap(expression -> NAME.matcher(expression).results())
            .map(found -> found.group())
            .filter(name -> !FUNCTIONS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(drawn).hasSizeGreaterThan(20).isSubsetOf(shown);
  }

  @Test
  void theOperatorsPageTellsOfEveryMetricOfThePlatformAndOfNoOther() throws IOException {
    var page = Files.readString(SourceTree.at("docs/operations.md"));

    var told =
        Pattern.compile("\\bjiheng_\\w+")
            .matcher(page)
            .results()
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).isEqualTo(ofThePlatform());
  }

  @ParameterizedTest
  @EnumSource(
      value = Member.class,
      names = {"BUDGET", "INDICATOR", "REPORT", "GATEWAY"})
  void everyServiceSaysWhetherItLivesIsReadyAndHasStarted(Member service) {
    for (String probe : Set.of("live", "ready", "started")) {
      assertThat(
              given()
                  .baseUri(Platform.running().management(service))
                  .get("/q/health/" + probe)
                  .jsonPath()
                  .getString("status"))
          .as(probe)
          .isEqualTo("UP");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Member.class,
      names = {"BUDGET", "INDICATOR", "REPORT", "GATEWAY"})
  void whatAnOperatorAsksIsNotServedWhereTheInterfaceIs(Member service) {
    for (String path : Set.of("health", "health/ready", "metrics", "openapi", "swagger-ui/")) {
      assertThat(
              given().baseUri(Platform.running().address(service)).get("/q/" + path).statusCode())
          .as(path)
          .isEqualTo(404);
    }
  }

  /** A histogram is told of by its name alone. */
  private static Set<String> ofThePlatform() {
    return shown.stream()
        .filter(name -> name.startsWith("jiheng_"))
        .map(name -> name.replaceAll("_seconds_(bucket|count|sum|max)$", "_seconds"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String scraped(Member service) {
    return given().baseUri(Platform.running().management(service)).get("/q/metrics").asString();
  }
}
