package org.jiheng.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Applies the rules of the house to a module in one line of a test. */
public final class Architecture {

  private Architecture() {}

  /** What breaks a rule in the classes below these packages without their tests, a rule a text. */
  public static List<String> violations(String... packages) {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(packages);
    for (String name : packages) {
      assertThat(classes)
          .as("classes of %s: without any, every rule would hold of nothing", name)
          .anyMatch(type -> type.getPackageName().startsWith(name));
    }
    var rules = rules();
    assertThat(rules).as("rules of the house").isNotEmpty();
    return rules.entrySet().stream()
        .map(rule -> Map.entry(rule.getKey(), rule.getValue().evaluate(classes)))
        .filter(result -> result.getValue().hasViolation())
        .map(result -> result.getKey() + ": " + result.getValue().getFailureReport())
        .toList();
  }

  /** Every rule by its name in {@link HouseRules}. */
  static Map<String, ArchRule> rules() {
    return Arrays.stream(HouseRules.class.getFields())
        .filter(field -> field.getType() == ArchRule.class)
        .collect(Collectors.toMap(Field::getName, Architecture::rule));
  }

  private static ArchRule rule(Field field) {
    try {
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
