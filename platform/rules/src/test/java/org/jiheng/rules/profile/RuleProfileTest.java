package org.jiheng.rules.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProfileTest {

  @ParameterizedTest
  @CsvSource({
    "100,优",
    "90,优",
    "89.995,良",
    "89.99,良",
    "80,良",
    "79.99,中",
    "60,中",
    "59.99,差",
    "0,差",
    "-1,差"
  })
  void gradesAreHalfOpen(BigDecimal score, String grade) {
    assertThat(Evaluated.profile("hunan-2024").grade(score)).isEqualTo(grade);
  }

  @Test
  void theStandardProfilesCarryTheDecreesSettings() {
    assertThat(StandardProfiles.load())
        .extracting(RuleProfile::code)
        .containsExactly(
            "mof-2020",
            "mof-2021-cost",
            "hunan-2024",
            "hubei-2022",
            "ningxia-2022",
            "sichuan-2022",
            "sichuan-2025",
            "vendor-2020",
            "hefei-2021",
            "mof-2019");
    var cost = Evaluated.profile("mof-2021-cost");
    assertThat(cost.level1Weights()).containsOnlyKeys("成本", "产出", "效益", "满意度");
    assertThat(cost.reverseRule()).isEqualTo(ReverseRule.LINEAR);
    var hunan = Evaluated.profile("hunan-2024");
    assertThat(hunan.executionRounding()).isEqualTo(new Rounding(1, Rounding.Mode.HALF_UP));
    assertThat(hunan.indicatorRounding()).isEqualTo(new Rounding(2, Rounding.Mode.HALF_UP));
    assertThat(hunan.farExceeded()).isEqualByComparingTo("1.3");
    assertThat(StandardProfiles.load())
        .filteredOn(profile -> !profile.level1Weights().isEmpty())
        .allSatisfy(
            profile -> {
              var levels =
                  profile.level1Weights().values().stream()
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              assertThat(levels.add(profile.executionWeight())).isEqualByComparingTo("100");
            });
  }

  @Test
  void theProfilesOfMonitoringCarryTheirBounds() {
    var sichuan = Evaluated.profile("sichuan-2025").monitoring();
    assertThat(sichuan.execution().mode()).isEqualTo(MonitoringSettings.ExecutionMode.FIXED);
    assertThat(sichuan.execution().bounds().get("10").get(0)).isEqualByComparingTo("80");
    assertThat(Evaluated.profile("mof-2019").monitoring().periods()).containsExactly("07");
    assertThat(Evaluated.profile("hefei-2021").monitoring().combine())
        .isEqualTo(MonitoringSettings.CombinedLight.HEFEI);
    assertThat(Evaluated.profile("hunan-2024").monitoring()).isEqualTo(MonitoringSettings.USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "ACHIEVED,8,true", "ACHIEVED,10,true", "ACHIEVED,7.99,false",
    "PARTIAL,8,false", "PARTIAL,7.99,true", "PARTIAL,6,true",
    "NOT_ACHIEVED,6,false", "NOT_ACHIEVED,0,true"
  })
  void tiersAreHalfOpenExceptAtTheWholeWeight(Tier tier, BigDecimal score, boolean holds) {
    var range = Evaluated.profile("mof-2020").range(tier).orElseThrow();
    assertThat(range.holds(score, BigDecimal.TEN)).isEqualTo(holds);
  }

  @Test
  void roundsHalfUpOrCutsOff() {
    assertThat(new Rounding(1, Rounding.Mode.HALF_UP).of(new BigDecimal("8.85"))).isEqualTo("8.9");
    assertThat(new Rounding(1, Rounding.Mode.TRUNCATE).of(new BigDecimal("8.89"))).isEqualTo("8.8");
    assertThat(new Rounding(0, Rounding.Mode.HALF_UP).ofQuotient(BigDecimal.ONE, new BigDecimal(3)))
        .isEqualTo("0");
  }
}
