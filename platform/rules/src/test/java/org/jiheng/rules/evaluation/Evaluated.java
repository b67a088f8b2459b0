package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.profile.StandardProfiles;

/** Evaluates filings by the profiles of the tests' resources. */
public final class Evaluated {

  private Evaluated() {}

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
    try (var file = Evaluated.class.getResourceAsStream("/profiles/" + code + ".json")) {
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
