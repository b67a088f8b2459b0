package org.jiheng.report.decree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.StrictReader;
import org.jiheng.http.ProblemException;
import org.jiheng.report.profile.RuleProfile;

/** Reads a profile strictly and says everything that is wrong with it at once. */
final class ProfileReader {

  private final StrictReader reader = reader();

  /**
   * @param code in the path
   * @param current the version that stands; 0 where there is none yet
   * @return the profile as the version that would be next
   * @throws ProblemException 400 where the body is no JSON, 422 with every fault
   */
  RuleProfile read(byte[] body, String code, int current) {
    var received = received(body);
    var checks = new ProfileChecks(received.tree());
    var judged = received.with(checks.faults(code, Math.max(current, 1)));
    if (!judged.sound()) {
      throw ProblemException.invalid(judged.faults());
    }
    return profile(judged.tree().deepCopy().put("code", code).put("version", current + 1));
  }

  private StrictReader.Received received(byte[] body) {
    try {
      return reader.read(body);
    } catch (MalformedFiling malformed) {
      throw ProblemException.malformedJson(malformed.getMessage());
    }
  }

  private static RuleProfile profile(ObjectNode tree) {
    try {
      return ProfileJson.MAPPER.treeToValue(tree, RuleProfile.class);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static StrictReader reader() {
    try (var schema =
        RuleProfile.class.getResourceAsStream(
            "/org/jiheng/report/profiles/rule-profile.schema.json")) {
      return StrictReader.by(schema);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
