package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to do harm are refused at their place, at once and in little room. */
class HostileJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483648", "1e-2147483649", "1e999999999", "-1E+99999999999"})
  void aNumberWithoutAPlaceInAnyColumnIsAFault(String number) throws MalformedFiling {
    var faults = faults("{\"statement\":[{\"line\":\"income\",\"executed\":" + number + "}]}");

    assertThat(faults)
        .filteredOn(fault -> fault.pointer().equals("/statement/0/executed"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.reason()).contains("可保存的范围"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement", "forms", "buildings", "narrative"})
  void anObjectOrANullInPlaceOfAListOrItsRowIsAFault(String list) throws MalformedFiling {
    assertThat(faults("{\"" + list + "\":{\"a\":1,\"b\":2}}"))
        .extracting(Fault::pointer)
        .contains("/" + list);
    assertThat(faults("{\"" + list + "\":[null]}"))
        .extracting(Fault::pointer)
        .contains("/" + list + "/0");
  }

  @Test
  void unitsAndFundsMayBeNoObjectEither() throws MalformedFiling {
    assertThat(faults("{\"department\":{\"units\":[null]}}"))
        .extracting(Fault::pointer)
        .contains("/department/units/0");
    assertThat(
            faults(
                "{\"department\":{\"units\":{\"code\":\"1\"}},\"forms\":[{\"funds\":{\"a\":1}}]}"))
        .extracting(Fault::pointer)
        .contains("/department/units", "/forms/0/funds");
  }

  @Test
  void whatIsNestedDeeperThanAnyFilingIsAFaultThatCanBeTold() throws MalformedFiling {
    var deep = "[".repeat(990) + "]".repeat(990);

    assertThat(faults("{\"unknown\":" + deep + "}"))
        .extracting(Fault::reason)
        .contains("嵌套超过了 32 层。");
  }

  @Test
  void namesThatShareAHashCodeCostNoMoreThanOthers() {
    var members =
        IntStream.range(0, 20_000)
            .mapToObj(HostileJsonTest::colliding)
            .map(name -> "\"" + name + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    var faults = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> faults(members));

    assertThat(faults).hasSizeLessThan(100);
    assertThat(faults).extracting(Fault::reason).contains("一个对象的字段超过了 64 个。");
  }

  @Test
  void moreRowsThanAnyFilingHasAreToldOnceAndNotKept() throws MalformedFiling {
    var rows = "{\"level1\":\"产出指标\"},".repeat(100_000);

    assertThat(faults("{\"forms\":[{\"form\":\"overall\",\"indicators\":[" + rows + "{}]}]}"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.reason()).startsWith("内容过多：最多 30,000 行"));
    assertThat(faults("[" + "1,".repeat(1_000_000) + "1]")).hasSize(1);
  }

  @Test
  void ofManyFaultsTheFirstThousandAreToldAndTheRestCounted() throws MalformedFiling {
    var rows = "{\"a\":1,\"b\":1},".repeat(5_000);

    var faults = faults("{\"forms\":[{\"form\":\"overall\",\"indicators\":[" + rows + "{}]}]}");

    assertThat(faults).hasSize(1_001);
    assertThat(faults.get(1_000).reason()).matches("另有 \\d+ 处问题没有列出，请先改正以上各处。");
  }

  private static List<Fault> faults(String body) throws MalformedFiling {
    return SmallFiling.read(body).faults();
  }

  /** Fifteen times one of two halves whose hash codes are the same. */
  private static String colliding(int number) {
    return IntStream.range(0, 15)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }
}
