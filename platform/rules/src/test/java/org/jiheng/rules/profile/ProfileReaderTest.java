package org.jiheng.rules.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {

  private static final String CODE = "mof-2020";

  private final ProfileReader reader = new ProfileReader();

  private RuleProfile read(String body, String code, int current)
      throws MalformedFiling, InvalidProfile {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), code, current);
  }

  private List<String> faults(String body, String code) {
    var refused = catchThrowableOfType(InvalidProfile.class, () -> read(body, code, 1));
    assertThat(refused).as("refusal of %s", body).isNotNull();
    return refused.faults().stream().map(Fault::pointer).toList();
  }

  private static String with(String settings) {
    try {
      ObjectNode body = FilingJson.mapper().valueToTree(Evaluated.profile(CODE));
      body.setAll((ObjectNode) FilingJson.mapper().readTree(settings));
      return body.toString();
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mof-2020",
        "mof-2021-cost",
        "hunan-2024",
        "hubei-2022",
        "ningxia-2022",
        "sichuan-2022",
        "hubei-2020",
        "yunnan-2022"
      })
  void everyProfileThatThereIsCanBePutAgain(String code) throws Exception {
    var profile = Evaluated.profile(code);

    var next = read(ProfileJson.write(profile), code, 1);

    assertThat(next.version()).isEqualTo(2);
    assertThat(ProfileJson.sameSettings(next, profile)).isTrue();
  }

  @Test
  void aFirstVersionMayLeaveOutCodeVersionAndWhatIsNotUsed() throws Exception {
    var body = (ObjectNode) ProfileJson.MAPPER.valueToTree(Evaluated.profile(CODE));
    body.remove(
        List.of("code", "version", "executionPassLine", "executionTiers", "indicatorPassLine"));

    var first = read(body.toString(), "湖南-2025", 0);

    assertThat(first.code()).isEqualTo("湖南-2025");
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.executionTiers()).isEmpty();
    assertThat(first.executionPassLine()).isNull();
  }

  @Test
  void numbersWrittenOtherwiseAreTheSameSettings() throws Exception {
    var profile = Evaluated.profile(CODE);
    var same = read(with("{\"executionWeight\": 10.00, \"farExceeded\": 1.30}"), CODE, 1);

    assertThat(ProfileJson.sameSettings(same, profile)).isTrue();
    assertThat(ProfileJson.sameSettings(read(with("{\"name\": \"甲\"}"), CODE, 1), profile))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grades",
        "executionTiers",
        "tiers",
        "executionCaps",
        "classCaps",
        "seen",
        "reverseWords",
        "workflow",
        "monitoring",
        "indicatorRounding"
      })
  void aMemberThatIsSomethingElseIsAFaultOfItsPlace(String member) {
    for (var odd : List.of("{\"a\":1,\"b\":2}", "[null]", "[[1]]", "7", "\"a\"")) {
      assertThat(faults("{\"" + member + "\":" + odd + "}", "x"))
          .as(odd)
          .anyMatch(place -> place.startsWith("/" + member));
    }
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var body =
        with(
            """
            {"colour": "red", "executionWeight": -1, "level1Weights": {"产出": -1, "效益指标": 30},
             "executionRounding": {"decimals": 1.5, "mode": "UP"}, "executionPassLine": 1,
             "farExceeded": 1, "grades": [{"name": "优", "from": 80}, {"name": "优", "from": 90}],
             "reverseRule": null}""");

    assertThat(faults(body, CODE))
        .containsExactlyInAnyOrder(
            "/colour",
            "/executionWeight",
            "/level1Weights/产出",
            "/level1Weights/效益指标",
            "/executionRounding/decimals",
            "/executionRounding/mode",
            "/executionPassLine",
            "/farExceeded",
            "/grades/1/from",
            "/grades/1/name",
            "/reverseRule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/executionWeight | {'executionWeight': '10'}",
        "/executionWeight | {'executionWeight': 100.01}",
        "/executionWeight | {'executionWeight': -0.01}",
        "/reverseWords/except | {'reverseWords': {'words': ['投诉']}}",
        "/reverseWords/words/1 | {'reverseWords': {'words': ['投诉', '投　诉'], 'except': []}}",
        "/reverseWords/except/0 | {'reverseWords': {'words': [], 'except': ['／']}}",
        "/reverseWords/words/0 | {'reverseWords': {'words': [''], 'except': []}}",
        "/lateShare | {'lateShare': 1}",
        "/lateShare | {'lateShare': -0.1}",
        "/steps | {'steps': [{'words': ['优'], 'from': 0, 'to': 1}]}",
        "/steps/0/words | {'steps': [{'words': [], 'from': 0.5, 'to': 1}, {'words': ['差'], 'from': 0, 'to': 0.5}]}",
        "/steps/1/to | {'steps': [{'words': ['优'], 'from': 0.8, 'to': 1}, {'words': ['差'], 'from': 0, 'to': 0.9}]}",
        "/steps/1/to | {'steps': [{'words': ['优'], 'from': 0.8, 'to': 1}, {'words': ['差'], 'from': 0.5, 'to': 0.4}]}",
        "/steps/1/words/0 | {'steps': [{'words': ['优'], 'from': 1, 'to': 1}, {'words': ['优'], 'from': 0, 'to': 0}]}",
        "/executionCaps/1/below | {'executionCaps': [{'below': 0.7, 'total': 89}, {'below': 0.8, 'total': 79}]}",
        "/executionCaps/1/total | {'executionCaps': [{'below': 0.8, 'total': 79}, {'below': 0.7, 'total': 89}]}",
        "/executionCaps/0/below | {'executionCaps': [{'below': 0, 'total': 79}]}",
        "/executionCaps/0/total | {'executionCaps': [{'below': 1, 'total': 100}]}",
        "/classCaps/0/name | {'classCaps': [{'name': '成本指标', 'points': 5}]}",
        "/classCaps/0/name | {'classCaps': [{'name': '(成本)', 'points': 5}]}",
        "/classCaps/1/name | {'classCaps': [{'name': '成本', 'points': 5}, {'name': '成本', 'points': 4}]}",
        "/classCaps/0/points | {'classCaps': [{'name': '产出', 'points': 50}]}",
        "/classCaps/0/unless/0 | {'classCaps': [{'name': '成本', 'points': 5, 'unless': [' ']}]}",
        "/deviationDeduction/from | {'deviationDeduction': {'from': 0, 'points': 2}}",
        "/deviationDeduction/points | {'deviationDeduction': {'from': 0.3}}",
        "/monitoring/periods/1 | {'monitoring': {'periods': ['06', '04']}}",
        "/monitoring/periods/1 | {'monitoring': {'periods': ['06', 'Q3']}}",
        "/monitoring/periods/0 | {'monitoring': {'periods': ['13']}}",
        "/monitoring/execution/bounds | {'monitoring': {'periods': ['06', '10'], 'execution': {'mode': 'FIXED', 'bounds': {'06': [40]}}}}",
        "/monitoring/execution/bounds/08 | {'monitoring': {'periods': ['06'], 'execution': {'bounds': {'08': [40]}}}}",
        "/monitoring/execution/bounds/06/1 | {'monitoring': {'periods': ['06'], 'execution': {'bounds': {'06': [40, 40]}}}}",
        "/monitoring/execution/relative | {'monitoring': {'execution': {'relative': [60]}}}",
        "/monitoring/execution/relative/1 | {'monitoring': {'execution': {'relative': [80, 60]}}}",
        "/monitoring/attainment/relative/2 | {'monitoring': {'attainment': {'relative': [60, 80, 80]}}}",
        "/monitoring/gap | {'monitoring': {'gap': 0}}",
        "/monitoring/formLight | {'monitoring': {'formLight': 'BEST'}}",
        "/seen/0 | {'seen': ['/nothing']}",
        "/seen/0 | {'seen': ['executionWeight']}",
        "/level1Weights/ | {'level1Weights': {'': 10}}",
        "/level1Weights/产出(50) | {'level1Weights': {'产出(50)': 10}}",
        "/level1Weights/a~1b | {'level1Weights': {'a/b': 10}}",
        "/executionRounding/decimals | {'executionRounding': {'decimals': -1, 'mode': 'HALF_UP'}}",
        "/executionRounding/decimals | {'executionRounding': {'decimals': 7, 'mode': 'HALF_UP'}}",
        "/indicatorRounding/mode | {'indicatorRounding': {'decimals': 1}}",
        "/indicatorPassLine | {'indicatorPassLine': 1}",
        "/indicatorPassLine | {'indicatorPassLine': -0.1}",
        "/executionTiers/1/from | {'executionTiers': [{'from': 0.5, 'share': 1}, {'from': 0.5, 'share': 0}]}",
        "/executionTiers/1/share | {'executionTiers': [{'from': 0.5, 'share': 0.4}, {'from': 0, 'share': 0.5}]}",
        "/executionTiers/0/from | {'executionTiers': [{'from': 1.1, 'share': 1}]}",
        "/executionPassLine | {'executionPassLine': 0.6, 'executionTiers': [{'from': 0, 'share': 1}]}",
        "/farExceeded | {'farExceeded': 0.9}",
        "/grades | {'grades': []}",
        "/grades/0/from | {'grades': [{'name': '优', 'from': 90}]}",
        "/grades/0/name | {'grades': [{'name': '', 'from': 0}]}",
        "/grades/1/note | {'grades': [{'name': '优', 'from': 9}, {'name': '差', 'from': 0, 'note': 1}]}",
        "/tiers | {'tiers': [{'tier': 'ACHIEVED', 'from': 0.8, 'to': 1}]}",
        "/version | {'version': 7}",
        "/code | {'code': 'other'}",
        "/name | {'name': 'a\\u0007b'}"
      })
  void eachSettingIsHeldToWhatItCanBe(String pointer, String settings) {
    assertThat(faults(with(settings.replace('\'', '"')), CODE)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 0.8, 0.6, 0.8, 0, 0.6, /tiers/0/to",
    "0.8, 1, 0.6, 0.81, 0, 0.6, /tiers/1/to",
    "0.8, 1, 0.6, 0.8, 0, 0.7, /tiers/2/to"
  })
  void tiersAreRangesThatDoNotOverlap(
      String a1, String a2, String p1, String p2, String n1, String n2, String pointer) {
    var tiers =
        "{\"tiers\": [{\"tier\": \"ACHIEVED\", \"from\": %s, \"to\": %s},"
            + " {\"tier\": \"PARTIAL\", \"from\": %s, \"to\": %s},"
            + " {\"tier\": \"NOT_ACHIEVED\", \"from\": %s, \"to\": %s}]}";

    assertThat(faults(with(tiers.formatted(a1, a2, p1, p2, n1, n2)), CODE))
        .containsExactly(pointer);
  }

  @Test
  void aFormMayChooseItsClassesAndExecutionCarryNoPoints() throws Exception {
    var none = read(with("{\"executionWeight\": 0, \"level1Weights\": null}"), CODE, 1);

    assertThat(none.executionWeight()).isZero();
    assertThat(none.level1Weights()).isEmpty();
    assertThat(none.reverseWords().words()).contains("投诉", "控制率");
    assertThat(none.lateShare()).isNull();
    assertThat(none.workflow().demandsAnswer("ERROR")).isTrue();
    assertThat(none.workflow().demandsAnswer("WARNING")).isFalse();
    assertThat(none.workflow().fourEyes()).isTrue();
  }

  @Test
  void aTierTwiceIsAlsoATierMissing() {
    var tiers =
        "{\"tiers\": [{\"tier\": \"ACHIEVED\", \"from\": 0.8, \"to\": 1},"
            + " {\"tier\": \"PARTIAL\", \"from\": 0.6, \"to\": 0.8},"
            + " {\"tier\": \"PARTIAL\", \"from\": 0, \"to\": 0.6}]}";

    assertThat(faults(with(tiers), CODE)).containsExactlyInAnyOrder("/tiers/2/tier", "/tiers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "-a", "..", "a/b", "a\u0000", "a?b"})
  void aCodeStandsInPathsAsItIs(String code) {
    assertThat(faults(with("{\"code\": null}"), code)).containsExactly("/code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}"})
  void whatIsNoJsonIsARequestAtFault(String body) {
    assertThatThrownBy(() -> read(body, CODE, 1))
        .isInstanceOf(MalformedFiling.class)
        .hasMessageContaining("JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", "\"text\""})
  void whatIsNoObjectIsTold(String body) {
    assertThat(faults(body, CODE)).contains("");
  }
}
