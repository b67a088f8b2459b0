package org.jiheng.report.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.report.profile.RuleProfile;

/** The filings of the tests' resources and their evaluations. */
public final class Filings {

  private Filings() {}

  public static Filing seed() {
    return read("431053-2024");
  }

  /**
   * The names of the seed, of published forms, and of made-up ones with every score and finding.
   */
  public static Stream<String> names() {
    return Stream.of(
        "140824-clinic-2021",
        "341181-water-2022",
        "341702-tangxi-2022",
        "421100-water-institute-2020",
        "430000-base-data-2018",
        "430423-guantang-2023",
        "430999-2024",
        "431053-2024",
        "500155-forestry-2022",
        "530524-supply-coop-2022",
        "999001-every-score",
        "999002-every-finding");
  }

  public static Filing read(String name) {
    try (var file = Filings.class.getResourceAsStream("/filings/" + name + ".json")) {
      return FilingJson.filing(FilingJson.mapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A standard profile, or one of the tests' resources. */
  public static RuleProfile profile(String code) {
    return StandardProfiles.load().stream()
        .filter(profile -> profile.code().equals(code))
        .findFirst()
        .orElseGet(() -> filedProfile(code));
  }

  /** A profile with other settings; nothing but data makes the difference. */
  public static RuleProfile profile(String code, String settings) {
    try {
      var mapper = FilingJson.mapper();
      ObjectNode changed = mapper.valueToTree(profile(code));
      changed.setAll((ObjectNode) mapper.readTree(settings));
      return StandardProfiles.read(changed.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleProfile filedProfile(String code) {
    try (var file = Filings.class.getResourceAsStream("/profiles/" + code + ".json")) {
      return StandardProfiles.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Evaluation evaluate(Filing filing) {
    return evaluate(filing, profile(filing.ruleProfile()));
  }

  public static Evaluation evaluate(Filing filing, RuleProfile profile) {
    return new Evaluator().evaluate(filing, profile, StandardChart.load());
  }
}
