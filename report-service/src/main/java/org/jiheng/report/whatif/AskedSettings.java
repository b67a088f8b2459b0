package org.jiheng.report.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.FiscalYears;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.StrictReader;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.ProfileUse;
import org.jiheng.rules.profile.InvalidProfile;
import org.jiheng.rules.profile.ProfileReader;
import org.jiheng.rules.profile.RuleProfile;

/** Judges what is asked for, and says everything that is wrong with it at once. */
@ApplicationScoped
class AskedSettings {

  private static final String SETTINGS = "settings";
  private static final String YEAR = "fiscalYear";

  private final ProfileUse use;
  private final ProfileReader profiles = new ProfileReader();
  private final StrictReader reader = reader();

  AskedSettings(ProfileUse use) {
    this.use = use;
  }

  record Asked(RuleProfile settings, int fiscalYear) {}

  /**
   * @throws ProblemException 400 where it is no JSON, 422 with every fault
   */
  Asked of(RuleProfile inForce, byte[] body) {
    try {
      var received = reader.read(body);
      var further = new ArrayList<Fault>();
      var settings = settings(inForce, received.tree().path(SETTINGS), further);
      var year = received.tree().path(YEAR);
      year(inForce.code(), year, further);
      var judged = received.with(further);
      if (!judged.sound()) {
        throw ProblemException.invalid(judged.faults());
      }
      return new Asked(settings, year.intValue());
    } catch (MalformedFiling malformed) {
      throw ProblemException.malformedJson(malformed.getMessage());
    }
  }

  /** Null where there are faults. */
  private RuleProfile settings(RuleProfile inForce, JsonNode settings, List<Fault> faults)
      throws MalformedFiling {
    if (!settings.isObject()) {
      return null;
    }
    try {
      var text = settings.toString().getBytes(StandardCharsets.UTF_8);
      return profiles.read(text, inForce.code(), inForce.version());
    } catch (InvalidProfile invalid) {
      invalid.faults().stream()
          .map(fault -> new Fault("/" + SETTINGS + fault.pointer(), fault.value(), fault.reason()))
          .forEach(faults::add);
      return null;
    }
  }

  private void year(String code, JsonNode year, List<Fault> faults) {
    if (year.canConvertToExactIntegral()
        && FiscalYears.contain(year.intValue())
        && use.count(code, year.intValue()) == 0) {
      faults.add(new Fault("/" + YEAR, year, "该年度没有采用评分方案“" + code + "”的评价结果，没有可以试算的内容。"));
    }
  }

  private static StrictReader reader() {
    try (var schema = AskedSettings.class.getResourceAsStream("what-if.schema.json")) {
      return StrictReader.by(schema);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
