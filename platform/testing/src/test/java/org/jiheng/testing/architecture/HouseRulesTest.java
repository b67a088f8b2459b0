package org.jiheng.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the house fails on each of its canaries, so that none can hold of nothing. */
class HouseRulesTest {

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.jiheng");

  private final Map<String, ArchRule> rules = new TreeMap<>(Architecture.rules());

  @Test
  void everyRuleHasACanary() {
    assertThat(Canaries.BY_RULE.keySet()).isEqualTo(rules.keySet());
  }

  @TestFactory
  Stream<DynamicTest> everyCanaryBreaksItsRule() {
    return rules.keySet().stream()
        .flatMap(rule -> Canaries.BY_RULE.get(rule).stream().map(canary -> test(rule, canary)));
  }

  @Test
  void aSoundClassBreaksNoRule() {
    var sound =
        only(
            List.of(
                "budget.canary.EntitySeed",
                "contracts.canary.ContractSeed",
                "documents.canary.DocumentSeed",
                "rules.scoring.RulesSeed",
                "report.canary.ServiceSeed"));

    assertThat(rules.values()).allSatisfy(rule -> rule.check(sound));
  }

  /** A cycle needs both of its canaries, every other rule is broken by one alone. */
  private DynamicTest test(String rule, String canary) {
    var together = rule.equals("FEATURES_ARE_FREE_OF_CYCLES");
    return DynamicTest.dynamicTest(
        rule + " fails on " + canary,
        () -> {
          var classes = only(together ? Canaries.BY_RULE.get(rule) : List.of(canary));
          assertThat(rules.get(rule).evaluate(classes).getFailureReport().getDetails())
              .isNotEmpty()
              .anyMatch(detail -> detail.contains(canary));
        });
  }

  private static JavaClasses only(List<String> names) {
    var full = names.stream().map("org.jiheng."::concat).toList();
    var some = ALL.that(describe("named", type -> full.contains(type.getName())));
    assertThat(some).hasSize(names.size());
    return some;
  }
}
